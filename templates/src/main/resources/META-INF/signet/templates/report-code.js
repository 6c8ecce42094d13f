/* Elements, Java with links, and prose. */

/** Parts of long lists that are shown at once. */
const PORTION = 200;
/** The same, or all of them for paper. */
let portion = PORTION;

/** An element with attributes and children; children that are no elements become text. */
function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== ''));
  return element;
}

function link(at, text, attributes) {
  return make('a', { href: '#' + at, ...attributes }, text);
}

const KEYWORDS = new Set(('public static final sealed interface record extends implements permits void int long double boolean byte '
  + 'switch case return default').split(' '));
const TOKEN = /("(?:[^"\\]|\\.)*")|(@?[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*)|([^"@\p{L}_$]+|.)/gsu;

/** Java, its types linked. */
function java(text) {
  const pieces = [];
  for (const [whole, string, word] of text.matchAll(TOKEN)) {
    pieces.push(string ? make('span', { class: 'string' }, string) : word ? named(word) : whole);
  }
  return pieces;
}

function named(word) {
  if (KEYWORDS.has(word)) return make('span', { class: 'keyword' }, word);
  if (word.startsWith('@')) return make('span', { class: 'annotation' }, word);
  if (existing.has(word)) return make('span', { title: existing.get(word) }, word);
  const entry = byName.get(word) || byName.get(word.split('.')[0]);
  return entry ? link(entry.at, word, { class: 'type', title: entry.deprecated ? 'deprecated' : undefined }) : word;
}

function type(text) {
  return make('code', {}, java(text));
}

/** A declaration; of a very long one the beginning, and the rest when asked for. */
function code(text) {
  const lines = text.split('\n');
  const box = make('pre', { tabindex: '0', 'aria-label': 'Java' });
  const start = lines.length > portion ? lines.slice(0, PORTION / 2).join('\n') + '\n' : text;
  box.append(make('code', {}, java(start)));
  if (start !== text) {
    const rest = make('button', { type: 'button', class: 'more' }, 'Show all ' + lines.length + ' lines');
    rest.addEventListener('click', () => box.replaceChildren(make('code', {}, java(text))));
    box.append(rest);
  }
  return box;
}

/** Prose: paragraphs, lists and code of CommonMark as far as they need no judgement; all else as it is written. */
function prose(text) {
  const shown = [];
  const fences = (text || '').replace(/\r\n?/g, '\n').split(/^ {0,3}```.*$/m);
  fences.forEach((piece, i) => {
    if (i % 2 && piece.trim()) shown.push(make('pre', { tabindex: '0' }, make('code', {}, piece.replace(/^\n|\n$/g, ''))));
    else shown.push(...piece.split(/\n\s*\n/).filter(block => block.trim()).slice(0, PORTION).map(block));
  });
  return make('div', { class: 'prose' }, shown);
}

function block(text) {
  const lines = text.split('\n').filter(line => line.trim());
  const items = [];
  for (const line of lines) {
    const start = /^\s*(?:[-*+]|\d+[.)])\s+(.*)$/s.exec(line);
    if (start) items.push(start[1]);
    else if (items.length) items[items.length - 1] += '\n' + line.trim();
    else return paragraph(lines);
  }
  return make('ul', {}, items.map(item => make('li', {}, inline(item))));
}

/** Lines flow, but for those that end in two spaces; what is marked as a heading stands out. */
function paragraph(lines) {
  const title = /^#{1,6}\s+(.*)$/.exec(lines[0]);
  const rest = title ? lines.slice(1) : lines;
  return make('p', {}, title ? [make('strong', {}, inline(title[1])), make('br')] : '',
    rest.map(line => [inline(line.trim()), /( {2}|\\)$/.test(line) ? make('br') : '\n']));
}

function inline(text) {
  return text.split(/(`[^`\n]+`|\*\*[^*\n]+\*\*)/).map(piece => {
    if (/^`[^`]+`$/.test(piece)) return make('code', {}, piece.slice(1, -1));
    return /^\*\*[^*]+\*\*$/.test(piece) ? make('strong', {}, piece.slice(2, -2)) : piece;
  });
}

/** A list whose further items come when asked for, so that the longest opens as fast as the shortest. */
function portions(list, all, show, usual = PORTION) {
  const size = portion === PORTION ? usual : portion;
  let shown = 0;
  const more = make('button', { type: 'button', class: 'more' });
  const next = () => {
    list.append(...all.slice(shown, shown + size).map(show));
    shown = Math.min(shown + size, all.length);
    more.textContent = 'Show ' + Math.min(size, all.length - shown) + ' more of ' + all.length;
    more.hidden = shown === all.length;
  };
  next();
  more.addEventListener('click', next);
  return make('div', { class: 'portions' }, list, more);
}

function badge(text, kind) {
  return make('span', { class: 'badge ' + (kind || '') }, text);
}

function section(title, ...children) {
  return make('section', {}, make('h2', {}, title), ...children);
}
