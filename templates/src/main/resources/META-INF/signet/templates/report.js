/* What is open is said by the address alone, so that links and the browser's own buttons work. */

const detail = document.getElementById('detail');
let opened = null;

/** The entry that an address is in, and the address of its part if it names one. */
function resolve(hash) {
  let at = hash;
  while (at && !byAddress.has(at)) at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
  return at ? { entry: byAddress.get(at), part: at === hash ? '' : hash } : null;
}

function views(hash) {
  if (!hash || hash === 'detail') return [data.title, overview];
  if (hash === 'warnings') return ['Warnings', warningsView];
  const found = resolve(hash);
  if (!found) return ['Not found', () => [make('h1', { tabindex: '-1' }, 'There is nothing of that name'), make('p', {}, make('code', {}, hash))]];
  return [found.entry.name, () => found.entry.kind === 'call' ? callView(found.entry) : typeView(found.entry)];
}

/** Shows what the address names; keeps what is shown if only the part differs. */
function show(top) {
  const hash = location.hash.slice(1);
  const found = resolve(hash);
  const key = found ? found.entry.at : hash;
  if (key !== opened) {
    const [title, view] = views(hash);
    opened = key;
    detail.replaceChildren(...view().flat().filter(Boolean));
    document.title = hash ? title + ' · ' + data.title : data.title;
  }
  document.body.dataset.view = 'detail';
  mark(key);
  reveal(found ? found.part : '', top);
}

function reveal(part, top) {
  detail.querySelectorAll('.target').forEach(element => element.classList.remove('target'));
  let target = part ? document.getElementById(part) : null;
  for (let more; part && !target && (more = detail.querySelector('.more:not([hidden])'));) {
    more.click();
    target = document.getElementById(part);
  }
  if (target) {
    target.classList.add('target');
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  } else {
    scrollTo(0, top);
  }
}

function open(at) {
  if (location.hash === '#' + at) show(0);
  else location.hash = at;
  const title = detail.querySelector('h1');
  setTimeout(() => (detail.querySelector('.target') || detail.querySelector('h1') || title).focus({ preventScroll: true }));
}

/* Where the reader was on the page that is left, for the way back. */
history.scrollRestoration = 'manual';
let waiting = 0;
addEventListener('scroll', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => history.replaceState({ top: scrollY }, ''), 100);
});
addEventListener('popstate', event => {
  clearTimeout(waiting);
  show(event.state ? event.state.top : 0);
});

document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  detail.focus();
});
/* Where there is room for one of list and content only. */
function browse() {
  document.body.dataset.view = 'list';
  mark(current);
  search.focus();
}
document.getElementById('browse').addEventListener('click', browse);
list.addEventListener('click', event => {
  const chosen = event.target.closest('a');
  if (chosen && chosen.hash === location.hash) show(0);
});
detail.addEventListener('click', event => {
  const tile = event.target.closest('.tile');
  if (tile) {
    only(tile.dataset.kind);
    browse();
  }
});
addEventListener('keydown', event => {
  const typing = /^(input|textarea|select)$/i.test(event.target.tagName || '');
  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    browse();
    search.select();
  } else if (event.key === 'Escape' && !typing) {
    search.focus();
  }
});

/* Light or dark as the system is, or as the reader says. */
const root = document.documentElement;
function remember(value) {
  try {
    if (value) localStorage.setItem('signet-theme', value);
    return localStorage.getItem('signet-theme');
  } catch (e) {
    return value;
  }
}
const system = matchMedia('(prefers-color-scheme: dark)');
const dark = () => root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
function nameTheme() {
  document.getElementById('theme').textContent = dark() ? 'Light' : 'Dark';
}
const theme = remember();
if (theme) root.dataset.theme = theme;
document.getElementById('theme').addEventListener('click', () => {
  root.dataset.theme = dark() ? 'light' : 'dark';
  remember(root.dataset.theme);
  nameTheme();
});
system.addEventListener('change', nameTheme);
nameTheme();

showKinds();
filter();
show(0);
