// The page itself: what the report is of, and the groups that the filters leave.
let soon = 0;

function refreshSoon() {
  clearTimeout(soon);
  soon = setTimeout(refresh, 100);
}

function refresh() {
  clearTimeout(soon);
  state.at = null;
  writeAddress();
  show();
}

function show() {
  const found = selected();
  const groups = grouped(found);
  const most = Math.max(...groups.map(group => group.members.length));
  const sections = groups.map(group => groupSection(group, most));
  nearEnd.disconnect();
  byId('groups').replaceChildren(...(sections.length > 0 ? sections : [nothing()]));
  for (const section of sections) {
    if (openGroups.has(section.group.key) || (state.text !== '' && found.length <= portion))
      toggleGroup(section, true);
  }

  showOpenAll();
  showCount(found.length, groups.length);
  showFilters();
}

function showCount(findings, groups) {
  const total = report.findings.filter(isInView).length;
  const kind = state.view === 'suppressed' ? ['suppressed finding', 'suppressed findings'] : ['finding', 'findings'];
  const where = state.group === 'rule' ? counted(groups, 'rule', 'rules') : counted(groups, 'project', 'projects');
  byId('count').textContent = isFiltered()
    ? `${numbers.format(findings)} of ${counted(total, ...kind)}`
    : total === 0 ? '' : `${counted(total, ...kind)} in ${where}`;
  byId('clear').hidden = !isFiltered();
  byId('open-all').hidden = findings === 0;
}

function nothing() {
  const suppressed = report.findings.filter(isSuppressed).length;
  if (isFiltered())
    return make('p', { class: 'empty' }, 'Nothing matches these filters.');
  const audited = report.projects.filter(project => project.notLoaded === undefined);
  return make('div', { class: 'empty' },
    make('p', { class: 'good' }, audited.length > 0 ? 'No findings.' : 'Nothing was audited.'),
    make('p', null, audited.length > 0
      ? `${counted(audited.length, 'project', 'projects')} with ${counted(audited.reduce((sum, project) => sum + project.files, 0), 'file', 'files')}, and no rule has anything to say${suppressed > 0 ? ` but for ${numbers.format(suppressed)} suppressed` : ''}.`
      : 'No project could be loaded; the reasons stand above.'));
}

function showReport() {
  const at = new Date(report.at);
  const audited = report.projects.filter(project => project.notLoaded === undefined);
  byId('about-report').append(
    make('b', null, report.target),
    ` · ${counted(audited.length, 'project', 'projects')} · `,
    make('time', { datetime: report.at }, at.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' })),
    ` · observability ${report.version}`);
  const missing = report.projects.filter(project => project.notLoaded !== undefined);
  document.querySelector('.layout').classList.toggle('clean', report.findings.length === 0);
  byId('missing').hidden = missing.length === 0;
  byId('missing-title').textContent = `${counted(missing.length, 'project was', 'projects were')} not audited`;
  byId('missing').querySelector('ul').append(...missing.map(project => make('li', null, make('b', null, project.name), ` (${project.path}): ${project.notLoaded}`)));
}

// The finding that the address names, opened where it stands.
function showFindingOfAddress() {
  const finding = report.findings[state.at];
  const section = finding && [...document.querySelectorAll('.group')].find(candidate => candidate.group.members.includes(finding));
  if (!section)
    return;
  toggleGroup(section, true);
  const more = section.querySelector('.more-findings');
  while (!section.querySelector(`[data-finding="${finding.number}"]`))
    more.click();
  const heading = section.querySelector(`[data-finding="${finding.number}"]`);
  toggleFinding(heading.parentElement, true);
  heading.focus();
  heading.scrollIntoView({ block: 'start' });
}

const closedGroups = () => [...document.querySelectorAll('.group')].filter(section => section.lastChild.hidden);

function showOpenAll() {
  byId('open-all').textContent = closedGroups().length > 0 ? 'Open all' : 'Close all';
}

function openOrCloseAll() {
  const sections = [...document.querySelectorAll('.group')];
  const isOpening = closedGroups().length > 0;
  sections.forEach(section => toggleGroup(section, isOpening));
}

function showAddress() {
  show();
  showFindingOfAddress();
}

readAddress();
connectTheme();
connectKeyboard();
connectFilters();
showReport();
byId('open-all').addEventListener('click', openOrCloseAll);
addEventListener('hashchange', () => {
  readAddress();
  showAddress();
});
showAddress();
performance.mark('shown');
