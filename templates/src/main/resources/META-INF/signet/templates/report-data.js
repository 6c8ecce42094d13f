'use strict';

/* What the page shows, and how to find it. Everything here is text of a document: it only ever becomes text nodes. */
const data = JSON.parse(document.getElementById('data').textContent);
const types = data.types || [];
const calls = data.calls || [];
const warnings = data.warnings || [];
const existing = new Map(Object.entries(data.existing || {}));

/** Address → entry, and Java name → entry of those that are types. */
const byAddress = new Map();
const byName = new Map();
/** Address of an entry or of a part of it → warnings. */
const warningsAt = new Map();

const entries = [...calls, ...[...types].sort((a, b) => compare(a.name, b.name))];
for (const entry of entries) {
  byAddress.set(entry.at, entry);
  if (entry.kind !== 'call' && entry.kind !== 'alias') byName.set(entry.name, entry);
}
for (const warning of warnings) {
  for (const at of warning.at || []) {
    if (!warningsAt.has(at)) warningsAt.set(at, []);
    warningsAt.get(at).push(warning);
  }
}

/** The same order everywhere: not that of the reader's language. */
function compare(a, b) {
  const x = a.toLowerCase();
  const y = b.toLowerCase();
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}

/** The parts of an entry that can be found by their names. */
function parts(entry) {
  return [...(entry.components || []), ...(entry.constants || []), ...(entry.values || []), ...(entry.variants || []),
    ...(entry.required || []), ...(entry.optional || []), ...(entry.body ? [entry.body, ...(entry.body.parts || [])] : [])];
}

/** Names of an entry and all its text, in small letters; made when first asked for. */
function searchable(entry) {
  if (!entry.searchable) {
    const names = [entry.name, entry.schema, entry.id, entry.path].filter(Boolean);
    const members = parts(entry).flatMap(part => [part.name, part.wire, part.value, ...(part.tags || [])]).filter(Boolean);
    const answers = (entry.responses || []).flatMap(response => [response.status, response.text, ...(response.content || []).flatMap(content => [content.media, content.type])]);
    const texts = [entry.method, entry.pointer, entry.group, entry.text, ...parts(entry).flatMap(part => [part.text, part.media]), ...answers].filter(Boolean);
    entry.searchable = {
      name: entry.name.toLowerCase(),
      names: '\n' + names.join('\n').toLowerCase() + '\n',
      members: '\n' + members.join('\n').toLowerCase() + '\n',
      texts: texts.join('\n').toLowerCase(),
    };
  }
  return entry.searchable;
}

/** How well a word fits: the less the better, and -1 if not at all. */
function rank(entry, word) {
  const found = searchable(entry);
  if (found.name === word) return 0;
  if (found.name.startsWith(word)) return 1;
  if (found.names.includes('\n' + word + '\n')) return 1;
  if (found.names.includes(word)) return 2;
  if (found.members.includes('\n' + word + '\n')) return 3;
  if (found.members.includes(word)) return 4;
  if (found.texts.includes(word)) return 5;
  // Pointers of parts follow from their names, so they are not kept.
  return word.includes('/') && parts(entry).some(part => pointerOf(entry, part).toLowerCase().includes(word)) ? 5 : -1;
}

/** Where a part stands in the document. */
function pointerOf(entry, part) {
  const name = part.wire || part.name;
  return part.pointer || (entry.kind === 'record' ? entry.pointer + '/properties/' + name.replace(/~/g, '~0').replace(/\//g, '~1') : '');
}

/** Entries that have every word, the best first; all in their order if there is no word. */
function find(query, kind) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = entries.filter(entry => !kind || entry.kind === kind || (kind === 'warned' && isWarned(entry)));
  if (!words.length) return wanted;
  const found = [];
  for (const entry of wanted) {
    let worst = 0;
    for (const word of words) {
      const one = rank(entry, word);
      worst = one < 0 || worst < 0 ? -1 : Math.max(worst, one);
    }
    if (worst >= 0) found.push([worst, entry]);
  }
  return found.sort((a, b) => a[0] - b[0] || (a[0] < 3 ? a[1].name.length - b[1].name.length : 0)).map(pair => pair[1]);
}

/** The part of an entry that a search found by its name or else its text, if it is not the entry's own name; else null. */
function foundPart(entry, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const missing = words.filter(word => !searchable(entry).names.includes(word));
  if (!missing.length) return null;
  const has = text => text && text.toLowerCase().includes(missing[0]);
  return parts(entry).find(p => [p.name, p.wire, p.value].some(has)) || parts(entry).find(p => has(p.text)) || null;
}

/** What a row of the list leads to: the part that was found, or the entry. */
function target(entry, query) {
  const part = foundPart(entry, query);
  return part ? addressOf(entry, part) : entry.at;
}

function isWarned(entry) {
  return warningsAt.has(entry.at) || parts(entry).some(part => warningsAt.has(addressOf(entry, part)));
}

function addressOf(entry, part) {
  return entry.at + '/' + encodeURIComponent(part.name);
}
