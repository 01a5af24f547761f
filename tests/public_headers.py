# ruff: noqa: E501 - as apps write it
"""Headers of logs as they stand in public repositories; rows below them are made up in the same form."""

from __future__ import annotations

#: Strong on an iPhone, before units. GB1609/GymBookToStrong, strong.csv.
STRONG_IPHONE = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE"
)

#: Strong on Android. bladeours/strong-to-excel, strong.csv; an older one, without the length, mtanzim/vis-strong-go.
STRONG_ANDROID = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration"
STRONG_ANDROID_OF_2019 = STRONG_ANDROID.removesuffix(";Workout Duration")

#: Strong 6.0.5. The issue AlexandrosKyriakakis/StrongAppAnalytics#1.
STRONG_6 = "Workout #,Date,Workout Name,Duration (sec),Exercise Name,Set Order,Weight (kg),Reps,Distance (meters),Seconds,Notes,Workout Notes,RPE"

#: Hevy. StvrvDimitris/hevy-analyzer; smdesai27/workout_progress_visualize, both workout_data.csv.
HEVY_KG = '"title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"'
HEVY_LB = HEVY_KG.replace("weight_kg", "weight_lbs").replace("distance_km", "distance_miles")

#: FitNotes on Android. bilallb/Data-analysis, FitNotes_Export.csv.
FITNOTES = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time"

#: Fitbod. joecummings/fitbod_data_exploration, WorkoutExport.csv.
FITBOD = "Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier"

#: Liftosaur. astashov/liftosaur, the help on exports; an older one, src/models/history.ts.
LIFTOSAUR = "Workout DateTime,Program,Day Name,Exercise,Is Warmup Set?,Required Reps,Completed Reps,Is AMRAP?,Required RPE,Completed RPE,Log RPE?,Required Weight Value,Required Weight Unit,Completed Weight Value,Completed Weight Unit,Ask Weight?,Completed Reps Time,Target Muscles,Synergist Muscles,Notes"
LIFTOSAUR_BEFORE = "Workout DateTime,Program,Day Name,Exercise,Equipment,Is Warmup Set?,Required Reps,Completed Reps,RPE,Is AMRAP?,Weight Value,Weight Unit,Completed Reps Time,Target Muscles,Synergist Muscles,Notes"

#: Gravl. DuarteSantos8/openGym, frontend/src/lib/import-csv.test.js.
GRAVL = "Date,Start Date,Workout,Source,Workout Duration (min),Energy,Exercise,Superset,Set,Set Type,Reps,Weight (kg),Distance (km),Set Duration (sec),Incline,Steps,Effort,Workout Notes"

#: StrengthLog, as tests of importers have it; the later one has more columns.
STRENGTHLOG = "workout,start,end,exercise,weight,bodyweight,extraWeight,distanceM,reps,time,warmup,max,fail"
STRENGTHLOG_OF_2026 = "workout,start,end,exercise,weight,bodyweight,extraWeight,assistingWeight,distanceKM,distanceM,reps,rpm,time-per-500,calories,time,warmup,max,fail,checked,setComment,workoutComment,form,sleep,calories,stress"

#: GymBook in Italian. GB1609/GymBookToStrong, GymBook-Logs-2025-01-16.csv.
GYMBOOK_ITALIAN = "Data,Programma,Orario,Esercizio,Zona,Gruppi muscolari (Primari),Gruppi muscolari (Secondari),Set / Set di riscaldamento / Set di defaticamento,Ripetizioni / Tempo,Peso / Distanza,Appunti,Saltato"

#: GymBook in German: the columns that FSaal/fitness-journey reads (preprocessing.py), in the order of the Italian ones.
GYMBOOK_GERMAN = "Datum,Training,Zeit,Übung,Bereich,Muskelgruppen (Primäre),Muskelgruppen (Sekundäre),Satz / Aufwärmsatz / Abkühlungssatz,Wiederholungen / Zeit,Gewicht / Strecke,Notizen,Ausgelassen"
