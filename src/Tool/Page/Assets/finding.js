// One finding: a heading that opens, and behind it the code, what a fix would make of it, and in a group of many rules what the rule is about.
function findingItem(finding) {
  const id = newId();
  const slash = finding.path.lastIndexOf('/') + 1;
  const heading = make('button', { type: 'button', class: 'heading', 'data-stop': true, 'data-finding': finding.number, 'aria-expanded': 'false', 'aria-controls': id, click: () => toggleFinding(item) },
    make('span', { class: `dot ${finding.severity}`, title: severityNames[finding.severity] }),
    make('span', { class: 'where' },
      make('span', { class: 'path' }, finding.path.slice(0, slash), make('b', null, finding.path.slice(slash)), `:${finding.line}`),
      make('span', { class: 'visually-hidden' }, `, ${severityNames[finding.severity]}, `)),
    make('span', { class: 'tags' },
      make('span', { class: 'tag' }, state.group === 'rule' ? finding.project : `${finding.rule} ${ruleOf(finding).title}`),
      finding.fix ? make('span', { class: finding.fix.isSafe ? 'tag safe' : 'tag' }, finding.fix.isSafe ? 'safe fix' : 'fix') : null,
      isSuppressed(finding) ? make('span', { class: 'tag debt' }, finding.debt === 'baseline' ? 'in the baseline' : 'suppressed in the source') : null),
    make('span', { class: 'message' }, finding.message));
  const body = make('div', { class: 'body', id, hidden: true });
  const item = make('li', { class: 'finding' }, heading, body);
  item.finding = finding;
  return item;
}

function toggleFinding(item, isOpen = item.firstChild.getAttribute('aria-expanded') !== 'true') {
  const [heading, body] = item.children;
  if (isOpen && body.childElementCount === 0)
    body.append(...findingDetails(item.finding));
  heading.setAttribute('aria-expanded', String(isOpen));
  body.hidden = !isOpen;
  state.at = isOpen ? item.finding.number : state.at === item.finding.number ? null : state.at;
  writeAddress();
}

function findingDetails(finding) {
  return [
    finding.member ? make('p', { class: 'member' }, 'In ', make('code', null, finding.member)) : null,
    finding.lines.length > 0 ? excerpt(finding) : null,
    ...fixDetails(finding),
    state.group === 'rule' ? null : make('details', { class: 'which-rule' }, make('summary', null, `${finding.rule}: ${ruleOf(finding).title}`), aboutRule(finding.rule)),
  ].filter(part => part !== null);
}

function fixDetails(finding) {
  if (!finding.fix)
    return [];
  return [
    make('div', { class: 'fix-title' }, make('h3', null, finding.fix.title.replace(/ \(changes [^)]*\)$/, '')), safety(finding.fix.safety, finding.fix.isSafe)),
    finding.fix.diff
      ? diff(finding.fix.diff)
      : make('p', { class: 'note' }, 'The change is not in this page. ', make('code', null, `observability fix --rules ${finding.rule}${finding.fix.isSafe ? '' : ' --unsafe'}`), ' shows it.'),
  ];
}
