(() => {
  const all = (what, where = document) => [...where.querySelectorAll(what)];
  const made = (tag, of) => Object.assign(document.createElement(tag), of);
  const words = document.body.dataset;

  // open sections are remembered; a page opened as a file may have no storage
  const keep = (key, value) => { try { return value ? sessionStorage.setItem(key, value) : sessionStorage.getItem(key); } catch {} };
  all("details").forEach((each, place) => {
    const key = `fitlift ${location.pathname} ${place}`, kept = keep(key);
    if (kept) each.open = kept === "open";
    each.addEventListener("toggle", () => keep(key, each.open ? "open" : "shut"));
  });

  // a set lights up wherever it stands
  const light = (mark) => {
    all(".lit").forEach((each) => each.classList.remove("lit"));
    if (mark) all(`[data-set="${CSS.escape(mark.dataset.set)}"]`, mark.closest("article")).forEach((each) => each.classList.add("lit"));
  };
  document.addEventListener("pointerover", (event) => light(event.target.closest("[data-set]")));

  const value = (text) => {
    const clock = text.match(/^(\d+):(\d\d)(?::(\d\d))?$/) || text.match(/^(?:(\d+) h )?(\d+) min/), load = text.match(/× ?([\d.]+)/);
    if (clock) return clock.slice(1).filter(Boolean).reduce((sum, each) => sum * 60 + +each, 0);
    const number = parseFloat((load ? load[1] : text).replace(/,/g, ""));
    return Number.isNaN(number) ? text.toLowerCase() : number;
  };
  // figures before words, and what has nothing last, whichever way
  const rank = (one) => one === "" ? 2 : +(typeof one === "string");
  const compared = (one, other, way) => rank(one) - rank(other) || way * (one < other ? -1 : +(one > other));

  all("table.exercises, table.plain, table.stacked, table.trends").forEach((table) => {
    const unfolds = table.matches(".exercises");
    const items = unfolds ? all("tbody.one", table) : [...table.tBodies].flatMap((each) => [...each.rows]).filter((row) => row.cells.length > 1);
    const line = (item) => unfolds ? all("tr.line", item).pop() : item;
    const cell = (item, place) => { const found = line(item).cells[place]; return (found.querySelector(".called") || found).textContent.trim().replace(/\s+/g, " "); };
    if (items.length < 3) return;
    const order = [...table.tBodies], rows = new Map(order.map((each) => [each, [...each.rows]]));
    const restore = () => { order.forEach((each) => table.append(each)); if (!unfolds) rows.forEach((of, each) => each.append(...of)); };

    // what stands in an order that tells something keeps it
    if (!table.matches(".trends") && matchMedia("(min-width: 40.01rem)").matches) all(":scope > thead th", table).forEach((head, place) => {
      // days and months stand in their order, and have no other that tells something
      if (items.some((item) => /^[A-Z]\w\w \d|^[FMSTW]..$|^[\d-]+ [A-Z]/.test(cell(item, place)))) return;
      const button = made("button", {});
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const next = { ascending: "descending", descending: "" }[head.getAttribute("aria-sort")] ?? "ascending";
        all("th[aria-sort]", table).forEach((each) => each.removeAttribute("aria-sort"));
        table.classList.toggle("sorted", !!next);
        restore();
        if (!next) return;
        head.setAttribute("aria-sort", next);
        const valued = items.map((item) => [value(cell(item, place)), item]);
        valued.sort(([one], [other]) => compared(one, other, next === "ascending" ? 1 : -1));
        valued.forEach(([, item]) => (unfolds ? table : table.tBodies[0]).append(item));
      });
    });

    if (items.length < 8) return;
    const field = made("input", { type: "search", className: "filter", placeholder: words.filter, ariaLabel: `${words.filter}: ${table.caption.textContent}` });
    table.before(field);
    field.addEventListener("input", () => {
      const asked = field.value.trim().toLowerCase();
      items.forEach((item) => { item.hidden = !line(item).textContent.toLowerCase().includes(asked); });
      table.classList.toggle("filtered", !!asked);
    });
  });

  // heart rate, time and set where one points, or goes with the arrows
  all("figure [role=img]").forEach((picture) => {
    const drawings = all("svg.time-line", picture).filter((each) => each.querySelector(".heart"));
    if (!drawings.length) return;
    const tip = made("p", { className: "tip", ariaLive: "polite" });
    picture.after(tip);
    const points = new Map(drawings.map((svg) => [svg, [...svg.querySelector(".heart").getAttribute("d").matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map((each) => [+each[1], +each[2]])]));
    let at = 0;
    const show = (svg, place) => {
      const of = points.get(svg), [x, y] = of[at = Math.max(0, Math.min(of.length - 1, place))];
      const [left, scale] = svg.dataset.x.split(" ").map(Number), [top, height, low, high] = svg.dataset.y.split(" ").map(Number);
      const seconds = Math.round((x - left) / scale), beats = Math.round(high - (y - top) / height * (high - low));
      const set = all(".set", svg).find(({ x: { baseVal: begin }, width: { baseVal: wide } }) => x >= begin.value && x <= begin.value + wide.value);
      const cross = svg.querySelector(".cross") || svg.appendChild(document.createElementNS(svg.namespaceURI, "path"));
      cross.setAttribute("class", "cross");
      cross.setAttribute("d", `M${x} ${top}v${height}M${x - 4} ${y}h8`);
      tip.textContent = [`${beats} ${words.bpm}`, `${seconds / 60 | 0}:${`${seconds % 60}`.padStart(2, 0)}`, set?.textContent].filter(Boolean).join(" · ");
      light(set);
    };
    const seen = () => drawings.find((each) => each.getBoundingClientRect().width);
    picture.tabIndex = 0;
    picture.addEventListener("pointermove", (event) => {
      const svg = event.target.closest("svg.time-line");
      if (!points.has(svg)) return;
      const box = svg.getBoundingClientRect(), x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
      show(svg, points.get(svg).reduce((best, [each], place, of) => Math.abs(each - x) < Math.abs(of[best][0] - x) ? place : best, 0));
    });
    picture.addEventListener("keydown", (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (step) { show(seen(), at + step * (event.shiftKey ? 1 : 5)); event.preventDefault(); }
    });
  });
})();
