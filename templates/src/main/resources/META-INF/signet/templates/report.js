/* What is open is said by the address alone, so that links and the browser's own buttons work. */

const detail = document.getElementById('detail');
const narrow = matchMedia('(max-width: 56rem)');
let opened = null;

/** The entry that an address is in, and the address of its part if it names one. */
function resolve(hash) {
  let at = hash;
  while (at && !byAddress.has(at)) at = at.slice(0, Math.max(0, at.lastIndexOf('/')));
  return at ? { entry: byAddress.get(at), part: at === hash ? '' : hash } : null;
}

/** The whole of the document, for paper: what is open otherwise stays as it is. */
function unfold() {
  const all = [['', overview], ...entries.map(entry => [entry.at, () => entry.kind === 'call' ? callView(entry) : typeView(entry)]), ...(warnings.length ? [['', warningsView]] : [])];
  portion = Infinity;
  const whole = all.map(([, view]) => make('article', {}, view().flat().filter(Boolean)));
  portion = PORTION;
  whole.forEach(article => article.querySelectorAll('[id]').forEach(element => element.removeAttribute('id')));
  kept = [...detail.childNodes];
  detail.replaceChildren(...whole);
}
let kept = null;
addEventListener('beforeprint', () => { if (!kept) unfold(); });
addEventListener('afterprint', () => {
  if (kept) detail.replaceChildren(...kept);
  kept = null;
});

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
  seeing('detail');
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
  if (document.body.dataset.view === 'detail') waiting = setTimeout(remain, 100);
});
function remain() {
  clearTimeout(waiting);
  history.replaceState({ top: scrollY }, '');
}
/* A link may be followed before the waiting is over. */
addEventListener('click', event => {
  const link = event.target.closest && event.target.closest('a');
  if (link && link.hash && document.body.dataset.view === 'detail') remain();
}, true);
addEventListener('popstate', event => {
  clearTimeout(waiting);
  if (event.state && event.state.list) showList();
  else show(event.state ? event.state.top : 0);
});

document.querySelector('.skip').addEventListener('click', event => {
  event.preventDefault();
  detail.focus();
});
/** What a narrow window shows is its main part, with a heading. */
function seeing(view) {
  const list = view === 'list' && narrow.matches;
  document.body.dataset.view = view;
  document.getElementById('listed').hidden = !list;
  document.getElementById('side').setAttribute('role', list ? 'main' : 'complementary');
}
/* Where there is room for one of list and content only, the list is a step of its own: Esc and the way back leave it. */
function browse() {
  if (narrow.matches && document.body.dataset.view !== 'list') {
    remain();
    history.pushState({ list: true }, '');
  }
  showList();
}
function showList() {
  seeing('list');
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
    if (history.state && history.state.list) history.back();
    else search.focus();
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
