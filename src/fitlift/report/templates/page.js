(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const made = (tag, of) => Object.assign(document.createElement(tag), of);
  const on = (where, what, then) => where.addEventListener(what, then);
  const words = document.body.dataset, up = "ascending", down = "descending";

  // open sections are remembered; a page opened as a file may have no storage
  const keep = (key, value) => { try { return value ? sessionStorage.setItem(key, value) : sessionStorage.getItem(key); } catch {} };
  all("details").forEach((each, place) => {
    const key = `fitlift ${location.pathname} ${place}`, kept = keep(key);
    if (kept) each.open = kept === "open";
    on(each, "toggle", () => keep(key, each.open ? "open" : "shut"));
  });

  // a set lights up wherever it stands
  const light = (mark) => {
    all(".lit").forEach((each) => each.classList.remove("lit"));
    if (mark) all(`[data-set="${CSS.escape(mark.dataset.set)}"]`, mark.closest("article")).forEach((each) => each.classList.add("lit"));
  };
  on(document, "pointerover", (event) => light(event.target.closest("[data-set]")));

  const value = (text) => {
    const clock = text.match(/^(\d+):(\d\d)(?::(\d\d))?$/) || text.match(/^(?:(\d+) h )?(\d+) min/), load = text.match(/× ?([\d.]+)/);
    if (clock) return clock.slice(1).filter(Boolean).reduce((sum, each) => sum * 60 + +each, 0);
    const number = parseFloat((load ? load[1] : text).replace(/,/g, ""));
    return isNaN(number) ? text.toLowerCase() : number;
  };
  // figures before words, and what has nothing last, whichever way
  const rank = (one) => one === "" ? 2 : +(one !== +one);
  const by = (one, other, way) => rank(one) - rank(other) || way * (one < other ? -1 : +(one > other));

  all("table:not(.heat, .sets)").forEach((table) => {
    const is = (kind) => table.matches(kind), folds = is(".exercises"), bodies = [...table.tBodies];
    const rows = bodies.map((each) => [...each.rows]), items = folds ? all(".one", table) : rows.flat().filter((row) => row.cells[1]);
    const line = (item) => folds ? item.querySelector(".line") : item;
    const cell = (item, place) => { const found = line(item).cells[place]; return (found.querySelector(".called") || found).textContent.trim().replace(/\s+/g, " "); };
    if (!items[2]) return;
    const above = (tag, word, of) => { const field = made(tag, { ariaLabel: `${word}: ${table.caption.textContent}`, ...of }); table.before(field); return field; };
    // what stands in an order that tells something keeps it: days and months have no other
    const dated = (place) => items.some((item) => /^[A-Z]\w\w \d|^[FMSTW]..$|^[\d-]+ [A-Z]/.test(cell(item, place)));
    const heads = is(".trends") ? [] : all(":scope > thead th", table).map((head, place) => [head, place]).filter(([, at]) => !dated(at));
    const sort = (place, way) => {
      heads.forEach(([head, at]) => at === place && way ? head.ariaSort = way : head.removeAttribute("aria-sort"));
      table.classList.toggle("sorted", !!way);
      bodies.forEach((each, at) => { table.append(each); if (!folds) each.append(...rows[at]); });
      if (way) items.map((item) => [value(cell(item, place)), item])
        .sort(([one], [other]) => by(one, other, way === up ? 1 : -1))
        .forEach(([, item]) => (folds ? table : bodies[0]).append(item));
    };

    if (items[9] && !dated(0)) on(above("input", words.filter, { type: "search", className: "filter", placeholder: words.filter }), "input", ({ target }) => {
      const asked = target.value.trim().toLowerCase();
      items.forEach((item) => { item.hidden = !line(item).textContent.toLowerCase().includes(asked); });
      table.classList.toggle("filtered", !!asked);
    });
    // on a phone no heads are seen: there one chooses
    if (innerWidth < 641 && !is(".plain")) {
      if (!heads[0]) return;
      const field = above("select", words.sort, { className: "filter sorts" });
      field.append(new Option(words.sort, ""), ...heads.flatMap(([head, place]) => [up, down].map((way) => new Option(`${head.textContent} ${way === up ? "▲" : "▼"}`, `${place} ${way}`))));
      on(field, "change", () => { const [place, way] = field.value.split(" "); sort(+place, way); });
    } else heads.forEach(([head, place]) => {
      const button = made("button");
      button.append(...head.childNodes);
      head.append(button);
      on(button, "click", () => sort(place, { [up]: down, [down]: "" }[head.ariaSort] ?? up));
    });
  });

  // heart rate, time and set where one points, or goes with the arrows
  all("figure [role=img]").forEach((chart) => {
    const lines = all(".time-line", chart).filter((each) => each.querySelector(".heart"));
    if (!lines[0]) return;
    const tip = made("p", { className: "tip", ariaLive: "polite" });
    chart.after(tip);
    const points = new Map(lines.map((svg) => [svg, [...svg.querySelector(".heart").getAttribute("d").matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [+x, +y])]));
    let at = 0;
    const show = (svg, place) => {
      const of = points.get(svg), [x, y] = of[at = Math.max(0, Math.min(of.length - 1, place))], { dataset } = svg;
      const [left, scale] = dataset.x.split(" "), [top, height, low, high] = dataset.y.split(" ").map(Number);
      const since = Math.round((x - left) / scale), beats = Math.round(high - (y - top) / height * (high - low));
      const set = all(".set", svg).find(({ x: { baseVal: begin }, width: { baseVal: wide } }) => x >= begin.value && x <= begin.value + wide.value);
      svg.querySelector(".cross").setAttribute("d", `M${x} ${top}v${height}M${x - 4} ${y}h8`);
      tip.textContent = [`${beats} ${words.bpm}`, `${since / 60 | 0}:${`${since % 60}`.padStart(2, 0)}`, set?.textContent].filter(Boolean).join(" · ");
      light(set);
    };
    chart.tabIndex = 0;
    on(chart, "pointermove", ({ target, clientX }) => {
      const svg = target.closest(".time-line");
      if (!points.has(svg)) return;
      const box = svg.getBoundingClientRect(), x = (clientX - box.left) / box.width * svg.viewBox.baseVal.width;
      show(svg, points.get(svg).reduce((best, [each], place, of) => Math.abs(each - x) < Math.abs(of[best][0] - x) ? place : best, 0));
    });
    on(chart, "keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step) { show(lines.find((each) => each.getBoundingClientRect().width), at + step * (event.shiftKey ? 1 : 5)); event.preventDefault(); }
    });
  });
})();
