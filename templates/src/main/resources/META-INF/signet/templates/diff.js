'use strict';
/* Shows what a comparison found. Only rows that are in view exist, however many changes there are; paper has all of them. */

const data = JSON.parse(document.getElementById('data').textContent);
const SIGNS = { same: '', added: '+', removed: '\u2212', changed: '~' };
/* So far above and below the window rows exist, too. */
const MARGIN = 600;
const id = name => document.getElementById(name);

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * A list in which only what can be seen exists. Heights of rows are guesses until they were seen once.
 *
 * @param box what holds the rows
 * @param frame what scrolls; null for the window
 * @param build makes the element of an item
 */
function rowsIn(box, frame, build) {
  let items = [];
  let places = new Map();
  let tops = new Float64Array(1);
  let heights = new Map();
  let whole = false;
  const existing = new Map();

  function layout() {
    tops = new Float64Array(items.length + 1);
    items.forEach((item, i) => { tops[i + 1] = tops[i] + (heights.get(item) || item.guess); });
    box.style.height = whole ? '' : tops[items.length] + 'px';
  }

  function at(y) {
    let low = 0, high = items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tops[middle + 1] <= y) low = middle + 1; else high = middle;
    }
    return low;
  }

  function scrolled() {
    return frame ? frame.scrollTop : -box.getBoundingClientRect().top;
  }

  function paint() {
    const height = frame ? frame.clientHeight : innerHeight;
    for (let round = 0; round < 4; round++) {
      const y = scrolled();
      const first = whole ? 0 : at(y - MARGIN);
      const last = whole ? items.length : Math.min(items.length, at(y + height + MARGIN) + 1);
      const wanted = new Set(items.slice(first, last));
      const focused = document.activeElement;
      for (const [item, element] of existing) {
        // What has the focus keeps it.
        if (!wanted.has(item) && !(places.has(item) && element.contains(focused))) {
          element.remove();
          existing.delete(item);
        }
      }
      let following = null;
      const show = [...new Set([...existing.keys(), ...wanted])].filter(item => places.has(item)).sort((a, b) => places.get(a) - places.get(b));
      for (const item of show.reverse()) {
        let element = existing.get(item);
        if (!element) {
          element = build(item);
          existing.set(item, element);
        }
        const i = places.get(item);
        element.classList.toggle('end', i + 1 === items.length || !!items[i + 1].first);
        element.setAttribute('aria-setsize', items.length);
        element.setAttribute('aria-posinset', i + 1);
        element.style.top = tops[i] + 'px';
        if (element.parentNode !== box || element.nextSibling !== following) box.insertBefore(element, following);
        following = element;
      }
      if (whole) return;
      let changed = false;
      for (const [item, element] of existing) {
        const real = element.getBoundingClientRect().height;
        if (Math.abs(real - (heights.get(item) || item.guess)) > 0.5) {
          heights.set(item, real);
          changed = true;
        }
      }
      if (!changed) return;
      // What is at the top of the window stays there when rows above it turn out to be higher or lower.
      const anchor = at(y);
      const before = tops[anchor];
      layout();
      if (y > 0 && tops[anchor] !== before) (frame || window).scrollBy(0, tops[anchor] - before);
    }
  }

  return {
    paint,
    items: () => items,
    /** The item so many pixels below the top of the frame, the first or the last beyond; undefined if there is none. */
    below: pixels => items[Math.min(at(scrolled() + pixels), items.length - 1)],
    show(some) {
      items = some;
      places = new Map(some.map((item, i) => [item, i]));
      layout();
      paint();
    },
    resized() {
      heights = new Map();
      layout();
      paint();
    },
    /** Has all rows exist, for paper, or again only those in view. */
    all(value) {
      whole = value;
      if (!value) {
        box.replaceChildren();
        existing.clear();
      }
      box.classList.toggle('all', value);
      layout();
      paint();
    },
    element: item => existing.get(item),
    /** Scrolls to a row. */
    reveal(item, room) {
      for (let round = 0; round < 5; round++) {
        const top = tops[places.get(item)];
        if (frame) {
          if (top >= frame.scrollTop && top + item.guess <= frame.scrollTop + frame.clientHeight) break;
          frame.scrollTop = top - frame.clientHeight / 3;
        } else {
          scrollTo(0, scrollY + box.getBoundingClientRect().top + top - room);
        }
        paint();
      }
    }
  };
}

// What there is

const items = [];
const named = new Map();
for (const node of data.nodes) {
  const name = { node, guess: 30 };
  const head = { kind: 'head', node, guess: 52, first: true, text: node.name };
  node.listed = name;
  node.head = head;
  items.push(head);
  named.set(node.id, head);
  const put = (change, member) => {
    const item = { kind: 'change', node, member, change, guess: 110, text: node.name + ' ' + (member ? member.name + ' ' : '') + change.title };
    items.push(item);
    named.set(change.id, item);
    return item;
  };
  for (const change of node.changes || []) put(change);
  for (const member of node.members || []) {
    const row = { kind: 'member', node, member, guess: 28, changes: [], text: node.name + ' ' + member.name };
    items.push(row);
    row.changes = (member.changes || []).map(change => put(change, member));
  }
}
for (const item of items) item.text = item.text.toLowerCase();

// Rows

function sign(mark) {
  return make('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[mark]);
}

function head(node) {
  return make('h2', { class: node.mark }, sign(node.mark), make('a', { class: 'name', href: '#' + node.id }, node.name), make('span', { class: 'kind' }, node.kind));
}

/** Text in which what stands between backticks is code. */
function inline(text) {
  return text.split(/(`[^`\n]+`)/).map(piece => /^`[^`]+`$/.test(piece) ? make('code', {}, piece.slice(1, -1)) : piece);
}

function changed(change) {
  const parts = [make('p', {}, change.title + ' ', make('a', { class: 'link', href: '#' + change.id, 'aria-label': 'Link to: ' + change.title }, '#'))];
  if (change.is !== undefined || change.was !== undefined) {
    parts.push(make('p', {}, make('del', {}, change.was || ''), ' \u2192 ', make('ins', {}, change.is || '')));
  }
  const verdicts = make('div', { class: 'verdicts' });
  data.respects.forEach((respect, i) => {
    const verdict = data.verdicts[change.verdicts[i]];
    verdicts.append(make('span', { class: verdict }, respect + ' ', make('b', {}, verdict)), ' ');
  });
  verdicts.append(make('code', { class: 'pointer' }, change.pointer || ''));
  parts.push(verdicts);
  const reasons = (change.reasons || []).map(reason => make('li', {}, ...inline(reason)));
  if (change.more) reasons.push(make('li', {}, 'and ' + change.more + ' more, see diff.json'));
  if (reasons.length) parts.push(make('ul', {}, ...reasons));
  return make('div', { class: 'change ' + worst(change) + (change.wording ? ' wording' : '') }, ...parts);
}

function worst(change) {
  return data.verdicts[Math.max(...change.verdicts)];
}

function box(change) {
  return change.wording ? 'wording' : worst(change);
}

function row(item) {
  const { node, member, change } = item;
  const content = item.kind === 'head' ? head(node)
    : item.kind === 'change' ? changed(change)
    : make('div', { class: 'member ' + member.mark }, sign(member.mark), make('span', { class: 'name' }, member.name), ' ', make('span', { class: 'detail' }, member.detail || ''));
  const name = item.kind === 'head' ? node.id : change ? change.id : undefined;
  return make('div', { class: 'row ' + (change ? 'item' : item.kind) + (item === target ? ' target' : ''), role: 'listitem', id: name, tabindex: name ? '-1' : undefined }, content);
}

/** The worst verdict on a type: told by its form and in words, too, not by its colour alone. */
function dot(verdict) {
  return verdict === data.verdicts[0] ? '' : make('span', { class: 'dot ' + verdict, role: 'img', 'aria-label': verdict, title: verdict });
}

function entry(item) {
  const node = item.node;
  return make('div', { class: 'entry ' + node.mark, role: 'listitem', 'data-for': node.id },
    make('a', { href: '#' + node.id, 'aria-current': item === current ? 'location' : undefined }, sign(node.mark), make('span', { class: 'name' }, node.name), dot(data.verdicts[node.worst || 0])));
}

let target = null;
/* The name of what is at the top of the window, and how far that was scrolled when it was found. */
let current = null;
let height = -1;
const rows = rowsIn(id('rows'), null, row);
const names = rowsIn(id('list'), id('names'), entry);
const boxes = [...document.querySelectorAll('#filter input[type=checkbox]')].map(each => each.id);

/** The rows to be seen: changes that match, with the names of what they belong to. */
function chosen(words, boxed, same) {
  const seen = new Set();
  const nodes = new Set();
  let count = 0;
  for (const item of items) {
    const found = words.every(word => item.text.includes(word));
    if (item.kind === 'change' && found && boxed(item.change)) {
      seen.add(item);
      nodes.add(item.node);
      count++;
    } else if (item.kind === 'head' && found && same && item.node.mark === 'same') {
      nodes.add(item.node);
    }
  }
  const shown = items.filter(item => item.kind === 'head' ? nodes.has(item.node)
    : item.kind === 'change' ? seen.has(item)
    : item.changes.some(each => seen.has(each)) || (nodes.has(item.node) && (same || item.node.mark === 'added') && words.every(word => item.text.includes(word))));
  return { shown, nodes, count };
}

function filter() {
  const words = id('search').value.toLowerCase().split(/\s+/).filter(Boolean);
  const checked = new Set(boxes.filter(each => id(each).checked));
  const { shown, nodes, count } = chosen(words, change => checked.has(box(change)), checked.has('same'));
  rows.show(shown);
  names.show(data.nodes.filter(node => nodes.has(node)).map(node => node.listed));
  follow();
  id('none').hidden = shown.length > 0;
  id('none').textContent = items.some(item => item.change) ? 'Nothing here matches.' : 'There are no changes.';
  id('next').disabled = !breaking().length;
  id('shown').textContent = count + (count === 1 ? ' change' : ' changes');
}

// Ways to a row

function room() {
  return getComputedStyle(id('filter')).position === 'sticky' ? id('filter').offsetHeight + 16 : 16;
}

/** Tells the style how much room the bar takes, which has one line or more: the browser goes to the row of an address, too. */
function pad() {
  document.documentElement.style.setProperty('--bar', room() + 'px');
}

/** Marks the name of what is at the top of the window, and brings it into view. */
function follow() {
  const top = rows.below(room());
  mark(top ? top.node.listed : null);
}

function mark(name) {
  height = scrollY;
  if (name === current) return;
  const last = current && names.element(current);
  if (last) last.firstChild.removeAttribute('aria-current');
  current = name;
  if (!name) return;
  names.reveal(name);
  names.element(name).firstChild.setAttribute('aria-current', 'location');
}

function go() {
  const item = named.get(decodeURIComponent(location.hash.slice(1)));
  const last = target && rows.element(target);
  if (last) last.classList.remove('target');
  target = item || null;
  if (!item) return;
  if (!rows.items().includes(item)) {
    id('search').value = '';
    for (const each of boxes) id(each).checked = true;
    filter();
  }
  rows.reveal(item, room());
  // The last ones can't be at the top.
  mark(item.node.listed);
  const element = rows.element(item);
  element.classList.add('target');
  element.focus({ preventScroll: true });
}

function breaking() {
  return rows.items().filter(item => item.change && box(item.change) === 'breaking');
}

/** Goes to the next change that breaks somebody, or to the one before. */
function next(step) {
  const all = breaking();
  if (!all.length) return;
  const order = new Map(rows.items().map((item, i) => [item, i]));
  const now = target && order.has(target) ? order.get(target) : -1;
  const found = step > 0 ? all.find(item => order.get(item) > now) || all[0]
    : [...all].reverse().find(item => order.get(item) < now) || all[all.length - 1];
  location.hash = found.change.id;
}

let waiting = false;
function later() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    rows.paint();
    if (scrollY !== height) follow();
    names.paint();
  });
}
addEventListener('scroll', later, { passive: true });
id('names').addEventListener('scroll', later, { passive: true });
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== width) {
    width = innerWidth;
    pad();
    rows.resized();
    names.resized();
  } else {
    later();
  }
});
addEventListener('focusin', later);
addEventListener('beforeprint', () => {
  rows.show(items.filter(item => item.kind === 'change' || (item.kind === 'head' ? item.node.mark !== 'same' : item.changes.length > 0)));
  rows.all(true);
});
addEventListener('afterprint', () => {
  rows.all(false);
  filter();
});
addEventListener('hashchange', go);
id('filter').addEventListener('input', filter);
id('filter').addEventListener('submit', event => event.preventDefault());
id('next').addEventListener('click', () => next(1));
id('theme').addEventListener('click', () => {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
});
addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.activeElement === id('search')) return;
  if (event.key === 'n' || event.key === 'p') {
    next(event.key === 'n' ? 1 : -1);
  } else if (event.key === '/') {
    event.preventDefault();
    id('search').focus();
  }
});
pad();
filter();
if (location.hash) go();
