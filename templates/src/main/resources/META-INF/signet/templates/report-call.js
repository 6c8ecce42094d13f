/* A call, the overview, and the list of warnings. */

const PLACES = { path: 'path', query: 'query', header: 'header', cookie: 'cookie' };

function callView(entry) {
  const dot = entry.name.lastIndexOf('.');
  return [heading(entry),
    make('p', { class: 'route' }, make('span', { class: 'method' }, entry.method), ' ', make('code', {}, entry.path)),
    facts([
      ['Class', make('code', {}, (data.apiPackage ? data.apiPackage + '.' : '') + entry.group)],
      ['Operation', entry.id ? make('code', {}, entry.id) : ''],
      ['Pointer', make('code', {}, entry.pointer)],
    ]), warned(entry.at), prose(entry.text), code(entry.code),
    make('p', { class: 'note' }, 'From ', make('code', {}, 'client.' + entry.name.slice(0, dot) + '()'), '; each method takes ',
      make('code', {}, 'CallOptions'), ' as a last argument too', entry.params ? [', and ', make('code', {}, entry.params), ' may be left out'] : '', '.'),
    argumentsView(entry, 'Required', entry.required),
    entry.body ? section('Body', table(['Argument', 'Type', 'Description'], [entry.body], body => bodyRow(entry, body))) : '',
    entry.body && (entry.body.parts || []).length
      ? section(['Parts: ', make('code', {}, entry.body.record)], table(['Part', 'Type', 'Description'], entry.body.parts, partRow)) : '',
    argumentsView(entry, entry.params ? ['Optional: ', make('code', {}, entry.params)] : 'Optional', entry.optional),
    entry.event ? section('Stream', make('p', {}, 'Each event is ', type(entry.event), ' (', make('code', {}, entry.eventMedia), ').')) : '',
    (entry.responses || []).length ? section('Responses', table(['Status', 'Content', 'Description'], entry.responses, responseRow)) : ''];
}

function argumentsView(entry, title, all) {
  return (all || []).length ? section(title, table(['Argument', 'Type', 'Description'], all, part => argumentRow(entry, part))) : '';
}

function argumentRow(entry, part) {
  return make('tr', { id: addressOf(entry, part), tabindex: '-1' }, make('td', {}, make('span', { class: part.deprecated ? 'name old' : 'name' }, part.name), part.wire ? make('code', { class: 'wire' }, part.wire) : ''),
    make('td', {}, type(part.type)),
    make('td', {}, make('p', { class: 'tags' }, badge(PLACES[part.in] || part.in), part.default ? badge('default ' + part.default) : '',
      part.deprecated ? badge('deprecated', 'deprecated') : '', (part.limits || []).map(limit => badge(limit, 'limit'))), prose(part.text)));
}

function bodyRow(entry, body) {
  return make('tr', { id: addressOf(entry, body), tabindex: '-1' }, make('td', {}, make('span', { class: 'name' }, body.name)), make('td', {}, type(body.type)),
    make('td', {}, make('p', { class: 'tags' }, badge(body.need, body.need), badge(body.media)), prose(body.text)));
}

/** A part of a multipart body, or a header of one. */
function partRow(part) {
  return make('tr', {}, make('td', {}, make('span', { class: part.deprecated ? 'name old' : 'name' }, part.name), part.wire ? make('code', { class: 'wire' }, part.wire) : ''),
    make('td', {}, type(part.type)),
    make('td', {}, make('p', { class: 'tags' }, badge(part.need, part.need), part.media ? badge(part.media) : '',
      part.deprecated ? badge('deprecated', 'deprecated') : ''), prose(part.text)));
}

function responseRow(response) {
  const contents = (response.content || []).map(content => make('div', {}, type(content.type || 'byte[]'), ' ', make('span', { class: 'note' }, content.media)));
  return make('tr', {}, make('td', {}, make('code', {}, response.status)), make('td', {}, contents.length ? contents : make('span', { class: 'note' }, 'nothing')),
    make('td', {}, prose(response.text)));
}

function overview() {
  const count = kind => entries.filter(entry => entry.kind === kind).length;
  const tiles = [['call', 'calls'], ['record', 'records'], ['union', 'unions'], ['enum', 'enums'], ['alias', 'without a type']]
    .filter(([kind]) => count(kind)).map(([kind, noun]) => make('button', { type: 'button', class: 'tile ' + kind, 'data-kind': kind },
      make('b', {}, String(count(kind))), make('span', {}, count(kind) === 1 ? noun.replace(/s$/, '') : noun)));
  const unions = entries.filter(entry => entry.kind === 'union' && !(entry.unions || []).length);
  return [make('div', { class: 'heading' }, make('h1', { tabindex: '-1' }, data.title)),
    facts([['Version', data.version], ['Document', make('code', {}, data.source)],
      ['Packages', data.modelPackage ? make('code', {}, data.modelPackage, data.client ? ', ' + data.apiPackage : '') : '']]),
    make('div', { class: 'tiles' }, tiles),
    warnings.length ? make('p', { class: 'callout' }, link('warnings', warnings.length === 1 ? '1 warning' : warnings.length + ' warnings'),
      ': what the document wants and Java can’t say.') : '',
    prose(data.text), data.client ? clientView(data.client) : '',
    unions.length ? section('Unions', portions(make('ul', { class: 'plain' }), unions, unionItem)) : ''];
}

function unionItem(entry) {
  const inner = make('details', {}, make('summary', {}, countOf(entry)));
  inner.addEventListener('toggle', () => {
    if (inner.open && !inner.querySelector('.tree')) inner.append(tree(entry, [entry.name]));
  });
  return make('li', {}, type(entry.name), inner);
}

function clientView(client) {
  const many = (client.groups || []).length > 20;
  const groups = portions(make('div'), client.groups || [], group => section(make('code', {}, group.name), prose(group.text),
    portions(make('ul', { class: 'plain calls' }), calls.filter(call => call.group === group.name), call => make('li', {},
      link(call.at, call.name, { class: call.deprecated ? 'name old' : 'name' }), ' ', make('span', { class: 'method' }, call.method), ' ', make('code', { class: 'note' }, call.path)), many ? 10 : PORTION)), 50);
  return make('div', {}, section('Client', client.deprecated ? make('p', { class: 'callout' }, 'Deprecated: ' + client.deprecated) : '',
    facts([['Class', make('code', {}, client.name)], ['Address', client.base ? make('code', {}, client.base) : 'asked for'],
      ['Headers', (client.headers || []).map(header => make('div', {}, make('code', {}, header)))],
      ['Settings', (client.options || []).map(option => make('div', {}, make('code', {}, 'builder.' + option.name + '(…)'), ' ', make('span', { class: 'note' }, inline(option.text || ''))))],
      ['Authentication', (client.authentications || []).map(way => make('div', {}, make('code', {}, 'builder.' + way.name + '(…)'), ' ',
        make('span', { class: 'note' }, [way.wire ? way.in + ' ' + way.wire : way.in, ...(way.environment || [])].join(', '))))]])), groups);
}

function warningsView() {
  return [make('div', { class: 'heading' }, make('h1', { tabindex: '-1' }, 'Warnings')),
    warnings.length ? portions(make('ul', { class: 'warnings' }), warnings, warning => {
      const item = warningItem(warning);
      const about = (warning.at || []).slice(0, 10).map((at, i) => [i ? ', ' : '', link(at, label(at), { class: 'name' })]);
      item.prepend(make('span', { class: 'about' }, about.flat()));
      return item;
    }) : make('p', { class: 'note' }, 'None.')];
}
