/* A type, with its parts and its uses. */

const KINDS = { call: 'Call', record: 'Record', union: 'Union', enum: 'Enum', alias: 'Schema' };
const NEEDS = { required: 'required', nullable: 'required, may be null', optional: 'optional', additional: 'any others' };

function heading(entry, title) {
  const tags = [badge(KINDS[entry.kind], entry.kind)];
  if (entry.deprecated) tags.push(badge('deprecated', 'deprecated'));
  return make('div', { class: 'heading' }, make('p', { class: 'tags' }, tags),
    make('h1', { tabindex: '-1', class: entry.deprecated ? 'old' : undefined }, title || entry.name));
}

/** Names and values about an entry, those without a value left out. */
function facts(pairs) {
  const list = make('dl', { class: 'facts' });
  for (const [name, value] of pairs) {
    if (value && value.length !== 0) list.append(make('div', {}, make('dt', {}, name), make('dd', {}, value)));
  }
  return list.childElementCount ? list : '';
}

function warned(at) {
  const found = warningsAt.get(at);
  return found ? make('ul', { class: 'warnings' }, found.map(warningItem)) : '';
}

function warningItem(warning) {
  const place = warning.place || warning.pointer;
  return make('li', {}, make('span', { class: 'message' }, inline(warning.message)),
    warning.hint ? make('span', { class: 'hint' }, inline('→ ' + warning.hint)) : '',
    place ? make('code', { class: 'place', title: warning.pointer }, place) : '');
}

function typeView(entry) {
  const view = [heading(entry), facts([
    ['Schema', entry.schema && entry.schema !== entry.name ? make('code', {}, entry.schema) : ''],
    ['Pointer', make('code', {}, entry.pointer)],
    ['Package', entry.kind !== 'alias' && data.modelPackage ? make('code', {}, data.modelPackage) : ''],
    ['Limits', (entry.limits || []).join(', ')],
  ]), warned(entry.at), prose(entry.text)];
  if (entry.kind === 'alias') view.push(aliasView(entry));
  else if (entry.kind === 'union') view.push(unionView(entry), section('Declaration', code(entry.code)), switchView(entry));
  else view.push(code(entry.code));
  if (entry.kind === 'record') view.push(...recordView(entry));
  if (entry.kind === 'enum') view.push(section('Values', table(['Constant', 'JSON', 'Description'], entry.values || [], value => valueRow(entry, value))));
  if ((entry.unions || []).length) view.push(section('Variant of', make('ul', { class: 'plain' }, entry.unions.map(ancestors))));
  view.push(usesView(entry));
  return view;
}

function aliasView(entry) {
  return make('p', {}, entry.existing ? 'Exists already: wherever the document has it, the code has ' : 'Has no type of its own: wherever the document has it, the code has ',
    type(entry.type), '.');
}

function table(titles, rows, show) {
  const body = make('tbody');
  const whole = portions(body, rows, show);
  const head = make('thead', {}, make('tr', {}, titles.map(title => make('th', { scope: 'col' }, title))));
  whole.prepend(make('div', { class: 'wide' }, make('table', {}, head, body)));
  return whole;
}

function recordView(entry) {
  const view = [];
  if ((entry.constants || []).length) {
    view.push(section('Always the same', table(['JSON', 'Value', 'Constant'], entry.constants, constant => make('tr', { id: addressOf(entry, constant), tabindex: '-1' },
      make('td', {}, make('code', {}, constant.wire)), make('td', {}, make('code', { class: 'string' }, JSON.stringify(constant.value))),
      make('td', {}, make('code', {}, entry.name + '.' + constant.field))))));
  }
  if ((entry.components || []).length) {
    const required = entry.components.filter(part => part.need === 'required' || part.need === 'nullable').length;
    view.push(section('Components', make('p', { class: 'note' }, required + ' of ' + entry.components.length + ' required; ', make('code', {}, 'extras'), ' keeps whatever else is sent.'),
      table(['Component', 'Type', 'Description'], entry.components, part => componentRow(entry, part))));
  }
  return view;
}

function componentRow(entry, part) {
  const at = addressOf(entry, part);
  const flags = [part.secret && 'secret', part.readOnly && 'read-only', part.writeOnly && 'write-only'].filter(Boolean);
  return make('tr', { id: at, tabindex: '-1' },
    make('td', {}, link(at, part.name, { class: part.deprecated ? 'name old' : 'name', title: pointerOf(entry, part) }),
      part.wire ? make('code', { class: 'wire', title: 'in JSON' }, part.wire) : ''),
    make('td', {}, type(part.type)),
    make('td', {}, make('p', { class: 'tags' }, badge(NEEDS[part.need], part.need), part.deprecated ? badge('deprecated', 'deprecated') : '',
      flags.map(flag => badge(flag)), (part.limits || []).map(limit => badge(limit, 'limit'))), prose(part.text), warned(at)));
}

function valueRow(entry, value) {
  return make('tr', { id: addressOf(entry, value), tabindex: '-1' }, make('td', {}, make('code', { class: value.deprecated ? 'old' : undefined }, entry.name + '.' + value.name)), make('td', {}, make('code', { class: 'string' }, value.value)),
    make('td', {}, prose(value.text)));
}

function unionView(entry) {
  const all = (entry.variants || []).every(variant => (variant.tags || []).length);
  const told = entry.tag ? [all ? 'Told apart by ' : 'Told apart by their shape, and objects by ', make('code', {}, entry.tag), '.'] : ['Told apart by their shape.'];
  return section('Variants', make('p', { class: 'note' }, told, ' Anything else is ', make('code', {}, entry.name + '.Unknown'), '.'),
    tree(entry, [entry.name]));
}

/** The variants of a union, those of the unions among them below them; opened one level at a time, since they may be many. */
function tree(entry, path) {
  return portions(make('ul', { class: 'tree' }), entry.variants || [], variant => {
    const target = variant.type ? null : byName.get(variant.name);
    const line = [variant.type ? make('code', {}, entry.name + '.' + variant.name, '(', java(variant.type), ')') : type(variant.name),
      (variant.tags || []).map(tag => make('code', { class: 'string tag', title: entry.tag }, tag)),
      (variant.signs || []).map(sign => make('span', { class: 'sign' }, sign)),
      target && target.deprecated ? badge('deprecated', 'deprecated') : ''];
    const place = path.length === 1 ? { id: addressOf(entry, variant), tabindex: '-1' } : {};
    if (!target || target.kind !== 'union' || path.includes(variant.name)) return make('li', place, make('div', { class: 'variant' }, line));
    const inner = make('details', {}, make('summary', {}, countOf(target)));
    const fill = () => {
      if (inner.open && !inner.querySelector('.tree')) inner.append(tree(target, [...path, variant.name]));
    };
    inner.addEventListener('toggle', fill);
    inner.open = path.length < 2 && (entry.variants || []).length <= 20;
    fill();
    return make('li', place, make('div', { class: 'variant' }, line), inner);
  });
}

function countOf(union) {
  const count = (union.variants || []).length;
  return count === 1 ? '1 variant' : count + ' variants';
}

function switchView(entry) {
  const variants = entry.variants || [];
  if (!variants.length || variants.length > 40) return '';
  const names = variants.map(variant => variant.type ? entry.name + '.' + variant.name : variant.name);
  const cases = [...names, entry.name + '.Unknown'].map(name => '    case ' + name + ' ' + variable(name) + ' -> …;');
  return make('details', { class: 'example' }, make('summary', {}, 'In a switch'),
    code('switch (' + variable(entry.name) + ') {\n' + cases.join('\n') + '\n}'));
}

function variable(name) {
  const simple = name.split('.').pop();
  const small = simple.charAt(0).toLowerCase() + simple.slice(1);
  return KEYWORDS.has(small) || ['new', 'class', 'package', 'import', 'if', 'for', 'float', 'short', 'char', 'else', 'do', 'this'].includes(small) ? small + 'Value' : small;
}

/** A union that a type belongs to, with those that it belongs to itself. */
function ancestors(name) {
  const entry = byName.get(name);
  const above = entry && entry.unions || [];
  return make('li', {}, type(name), above.length ? [' in ', above.flatMap((each, i) => [i ? ', ' : '', type(each)])] : '');
}

function usesView(entry) {
  const uses = entry.uses || [];
  if (!uses.length) return section('Used by', make('p', { class: 'note' }, 'Nothing in this document.'));
  return section('Used by', portions(make('ul', { class: 'plain uses' }), uses, ([at, as]) => make('li', {}, link(at, label(at), { class: 'name' }),
    as === 'component' ? '' : make('span', { class: 'note' }, as))));
}

/** What stands at an address, as Java calls it. */
function label(at) {
  const entry = byAddress.get(at);
  if (entry) return entry.name;
  return at.split('/').slice(1).map(decodeURIComponent).join('.');
}
