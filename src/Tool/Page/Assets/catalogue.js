const catalogue = JSON.parse(byId('catalogue').textContent);

const kindNames = { metric: 'Metrics', span: 'Spans', log: 'Log events', 'error-tag': 'Error tags' };
const ownerNames = { metric: 'Meter', span: 'Source', log: 'Category', 'error-tag': 'Sent by' };
const answers = { yes: 'collects it', no: 'does not collect it', unknown: 'nobody can tell' };

const chosen = { kinds: new Set(), projects: new Set() };

const placeOf = place => `${place.path}:${place.line}`;
const propertyOf = property => (property.type ? `${property.name}: ${property.type}` : property.name);

for (const entry of catalogue.entries) {
  entry.projects = new Set(entry.emitted.map(place => place.project));
  entry.searchable = [
    entry.name, entry.owner, entry.instrument, entry.unit, entry.level, entry.eventId, entry.eventName,
    ...entry.keys, ...entry.events, ...entry.series, ...entry.properties.map(propertyOf), ...entry.projects, ...entry.emitted.map(placeOf),
  ].filter(Boolean).join('\n').toLowerCase();
}

function isShown(entry, words) {
  return (chosen.kinds.size === 0 || chosen.kinds.has(entry.kind))
    && (chosen.projects.size === 0 || [...entry.projects].some(project => chosen.projects.has(project)))
    && words.every(word => entry.searchable.includes(word));
}

function codes(values) {
  return values.flatMap((value, i) => (i === 0 ? [make('code', null, value)] : [', ', make('code', null, value)]));
}

// The properties of a template stand out; what is doubled is a brace of the text.
function template(text) {
  return make('code', null, ...text.split(/(\{\{|\}\}|\{[^{}]*\})/).map(part => (/^\{[^{}]+\}$/.test(part) ? make('span', { class: 'hole' }, part) : part)));
}

function fact(name, content) {
  return content === undefined || content === null || content.length === 0 ? [] : [make('dt', null, name), make('dd', null, content)];
}

function list(items) {
  return items.length === 0 ? null : make('ul', null, items.map(item => make('li', null, item)));
}

function details(entry) {
  return make('dl', { class: 'facts' },
    entry.kind === 'log' ? fact('Template', template(entry.name)) : [],
    fact(ownerNames[entry.kind], entry.owner && codes([entry.owner])),
    fact('Instrument', entry.instrument && codes([entry.instrument])),
    fact('Unit', entry.unit && codes([entry.unit])),
    fact('Kind', entry.spanKind),
    fact('Level', entry.level),
    fact('Event', [entry.eventId, entry.eventName].filter(Boolean).join(' ')),
    fact('Properties', codes(entry.properties.map(propertyOf))),
    fact(entry.kind === 'span' ? 'Attributes' : 'Keys', codes(entry.keys)),
    fact('Events', codes(entry.events)),
    fact('In Prometheus', list(entry.series.map(series => make('code', null, series)))),
    fact('Collected by', list(entry.collectors.map(collector => `${collector.project}: ${answers[collector.collects]}`))),
    fact('Emitted', list(entry.emitted.map(place => [make('code', null, placeOf(place)), ` (${place.project})`]).map(parts => make('span', null, ...parts)))));
}

function uncollected(entry) {
  return entry.collectors.length > 0 && entry.collectors.every(collector => collector.collects === 'no');
}

function show(entry) {
  const element = make('details', { class: 'entry' },
    make('summary', null,
      make('span', { class: 'name' }, entry.name),
      make('span', { class: 'owner' }, entry.owner ?? ''),
      make('span', { class: 'tags' },
        [entry.instrument, entry.unit, entry.level, entry.spanKind].filter(Boolean).map(text => make('span', { class: 'tag' }, text)),
        uncollected(entry) ? make('span', { class: 'tag no' }, 'not collected') : null)));

  // Of thousands of entries only few are opened.
  element.addEventListener('toggle', () => {
    if (element.open && element.children.length === 1)
      element.append(details(entry));
  });
  return element;
}

function refresh() {
  const words = byId('text').value.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = catalogue.entries.filter(entry => isShown(entry, words));
  byId('count').textContent = shown.length === catalogue.entries.length
    ? counted(shown.length, 'entry', 'entries')
    : `${numbers.format(shown.length)} of ${counted(catalogue.entries.length, 'entry', 'entries')}`;
  byId('clear').hidden = words.length === 0 && chosen.kinds.size === 0 && chosen.projects.size === 0;
  byId('list').replaceChildren(...Object.keys(kindNames).flatMap(kind => {
    const entries = shown.filter(entry => entry.kind === kind);
    return entries.length === 0
      ? []
      : [make('h2', { class: 'kind-title' }, `${kindNames[kind]} (${numbers.format(entries.length)})`), make('ul', { class: 'entry-list' }, entries.map(entry => make('li', null, show(entry))))];
  }));
  if (shown.length === 0)
    byId('list').append(make('p', { class: 'empty' }, catalogue.entries.length === 0 ? 'Nothing is emitted.' : 'Nothing fits the filters.'));
}

function addFilter(place, values, set) {
  byId(place).hidden = values.length < 2;
  for (const [value, label, count] of values) {
    const box = make('input', { type: 'checkbox', change: () => {
      if (box.checked)
        set.add(value);
      else
        set.delete(value);
      refresh();
    } });
    byId(place).append(make('label', { class: 'check' }, box, make('span', { class: 'label' }, label), make('span', { class: 'total' }, numbers.format(count))));
  }
}

function clear() {
  byId('text').value = '';
  chosen.kinds.clear();
  chosen.projects.clear();
  document.querySelectorAll('.filters input[type=checkbox]').forEach(box => {
    box.checked = false;
  });
  refresh();
}

function start() {
  byId('about').append(make('b', null, catalogue.target), ` · ${new Date(catalogue.at).toLocaleDateString('en', { dateStyle: 'long' })} · ${counted(catalogue.projects.length, 'project', 'projects')}`);
  const missing = catalogue.projects.filter(project => project.notLoaded);
  byId('missing').hidden = missing.length === 0;
  byId('missing').querySelector('ul').append(...missing.map(project => make('li', null, make('b', null, project.name), `: ${project.notLoaded}`)));
  const count = test => catalogue.entries.filter(test).length;
  addFilter('kinds', Object.entries(kindNames).map(([kind, name]) => [kind, name, count(entry => entry.kind === kind)]).filter(([, , total]) => total > 0), chosen.kinds);
  addFilter('projects', catalogue.projects.map(({ name }) => [name, name, count(entry => entry.projects.has(name))]).filter(([, , total]) => total > 0), chosen.projects);
  byId('text').addEventListener('input', refresh);
  byId('clear').addEventListener('click', clear);
  connectTheme();
  refresh();
}

start();
