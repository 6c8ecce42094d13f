/* The list at the side. Only rows that are in view exist, whatever the number of types. */

const ROW = 30;
const list = document.getElementById('list');
const scroll = document.getElementById('scroll');
const search = document.getElementById('search');
const SIGNS = { record: 'R', union: 'U', enum: 'E', alias: 'S' };

let rows = entries;
let active = -1;
let kind = '';
let current = '';

function showKinds() {
  const all = [['', 'All'], ['call', 'Calls'], ['record', 'Records'], ['union', 'Unions'], ['enum', 'Enums'], ['alias', 'Schemas'], ['warned', 'Warnings']]
    .filter(([value]) => !value || entries.some(entry => entry.kind === value || (value === 'warned' && isWarned(entry))));
  document.getElementById('kinds').replaceChildren(...all.map(([value, text]) => {
    const button = make('button', { type: 'button', 'data-kind': value, 'aria-pressed': String(value === kind) }, text);
    button.addEventListener('click', () => only(value));
    return button;
  }));
}

function only(value) {
  kind = value;
  for (const button of document.querySelectorAll('#kinds button')) button.setAttribute('aria-pressed', String(button.dataset.kind === kind));
  filter();
}

function filter() {
  rows = find(search.value, kind);
  active = search.value.trim() && rows.length ? 0 : -1;
  document.getElementById('count').textContent = rows.length ? rows.length + (rows.length === 1 ? ' entry' : ' entries') : 'Nothing here matches.';
  list.style.height = rows.length * ROW + 'px';
  scroll.scrollTop = 0;
  paint();
}

function paint() {
  const first = Math.max(0, Math.floor(scroll.scrollTop / ROW) - 5);
  const last = Math.min(rows.length, first + Math.ceil(scroll.clientHeight / ROW) + 10);
  const shown = [];
  for (let i = first; i < last; i++) shown.push(row(rows[i], i));
  list.replaceChildren(...shown);
  if (active >= first && active < last) search.setAttribute('aria-activedescendant', 'row' + active);
  else search.removeAttribute('aria-activedescendant');
}

function row(entry, i) {
  const found = foundPart(entry, search.value);
  const part = found ? found.wire || found.value || found.name : '';
  const beside = part || (entry.kind === 'call' ? entry.path : entry.schema && entry.schema !== entry.name ? entry.schema : entry.kind === 'alias' ? entry.type : '');
  const element = make('a', { href: '#' + target(entry, search.value), title: beside ? entry.name + ' ' + beside : entry.name, role: 'option', id: 'row' + i, tabindex: '-1', class: i === active ? 'row active' : 'row',
    'aria-selected': String(entry.at === current), 'aria-setsize': rows.length, 'aria-posinset': i + 1 },
    make('span', { class: 'kind ' + entry.kind, title: KINDS[entry.kind] }, entry.kind === 'call' ? entry.method : SIGNS[entry.kind]),
    make('span', { class: entry.deprecated ? 'name old' : 'name' }, entry.name),
    make('span', { class: part ? 'beside found' : 'beside' }, beside), isWarned(entry) ? make('span', { class: 'dot', title: 'has warnings' }, '!') : '');
  element.style.top = i * ROW + 'px';
  return element;
}

/** Moves to another row, and to where it can be seen. */
function choose(i) {
  if (!rows.length) return;
  active = Math.max(0, Math.min(rows.length - 1, i));
  const top = active * ROW;
  if (top < scroll.scrollTop) scroll.scrollTop = top;
  else if (top + ROW > scroll.scrollTop + scroll.clientHeight) scroll.scrollTop = top + ROW - scroll.clientHeight;
  paint();
}

/** Shows which entry is open; brings it into view if it isn't. */
function mark(at) {
  current = at;
  const i = rows.findIndex(entry => entry.at === at);
  const top = i * ROW;
  if (i >= 0 && (top < scroll.scrollTop || top + ROW > scroll.scrollTop + scroll.clientHeight)) {
    scroll.scrollTop = Math.max(0, top - scroll.clientHeight / 3);
  }
  paint();
}

scroll.addEventListener('scroll', paint);
addEventListener('resize', paint);
search.addEventListener('input', filter);
search.addEventListener('keydown', event => {
  const page = Math.max(1, Math.floor(scroll.clientHeight / ROW) - 1);
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page };
  if (event.key in steps) {
    event.preventDefault();
    choose(active < 0 ? 0 : active + steps[event.key]);
  } else if (event.key === 'Enter' && active >= 0) {
    event.preventDefault();
    open(target(rows[active], search.value));
  } else if (event.key === 'Escape') {
    event.preventDefault();
    if (search.value) {
      search.value = '';
      filter();
      mark(current);
    } else if (history.state && history.state.list) {
      history.back();
    } else {
      document.getElementById('detail').focus();
    }
  }
});
