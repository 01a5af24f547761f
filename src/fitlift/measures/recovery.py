"""How long a muscle takes to recover from hard sets."""

from __future__ import annotations

#: Days over which sets are told that a muscle may still feel: 72 hours, the longer end of the 48 to 72 that are usual
#: between hard sessions of one muscle (ACSM's position stand, 2009). Sensible are 2 and 3.
RECOVERY_DAYS = 3
