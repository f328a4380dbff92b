// What is shown, as the address has it behind the #, so that it can be sent.
const facets = [
  facet('severity', 'Severity', severityNames, finding => finding.severity),
  facet('area', 'Area', areaNames(), finding => ruleOf(finding).area),
  facet('fix', 'Fix', { safe: 'Safe fix', unsafe: 'Fix to review', none: 'No fix' }, fixKind),
];

const state = { group: 'rule', view: 'open', text: '', chosen: {}, at: null };

// Values that no finding has are not offered.
function facet(name, title, values, of) {
  const found = new Set(report.findings.map(of));
  return { name, title, of, values: Object.fromEntries(Object.entries(values).filter(([value]) => found.has(value))) };
}

function areaNames() {
  return Object.fromEntries([...new Set(Object.values(report.rules).map(rule => rule.area))].sort().map(area => [area, area]));
}

function readAddress() {
  const address = new URLSearchParams(location.hash.slice(1));
  const number = Number.parseInt(address.get('at') ?? '', 10);
  state.at = report.findings[number] ? number : null;
  state.group = address.get('group') === 'project' ? 'project' : 'rule';
  state.view = address.get('view') === 'suppressed' ? 'suppressed' : 'open';
  state.text = address.get('q') ?? '';
  for (const facet of facets)
    state.chosen[facet.name] = new Set((address.get(facet.name) ?? '').split(',').filter(value => Object.hasOwn(facet.values, value)));
}

function writeAddress() {
  const address = new URLSearchParams();
  if (state.group !== 'rule')
    address.set('group', state.group);
  if (state.view !== 'open')
    address.set('view', state.view);
  if (state.text)
    address.set('q', state.text);
  for (const facet of facets) {
    if (state.chosen[facet.name].size > 0)
      address.set(facet.name, [...state.chosen[facet.name]].join(','));
  }

  if (state.at !== null)
    address.set('at', state.at);
  history.replaceState(null, '', `#${address.toString().replaceAll('%2C', ',')}`);
}

const isFiltered = () => state.text !== '' || facets.some(facet => state.chosen[facet.name].size > 0);

function clearFilters() {
  state.text = '';
  for (const facet of facets)
    state.chosen[facet.name].clear();
}
