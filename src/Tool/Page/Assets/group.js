// A group is a heading until somebody opens it, and shows its findings a few at a time: a page of thousands is as quick as one of ten.
const portion = 50;
const openGroups = new Set();
const nearEnd = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => entry.target.click()), { rootMargin: '400px' });

function groupSection(group, most) {
  const id = newId();
  const bar = make('span', { class: 'bar', 'aria-hidden': 'true' }, make('span', { class: severityOrder[group.gravest] }));
  bar.firstChild.style.inlineSize = `${Math.max(2, 100 * group.members.length / most)}%`;
  const heading = make('button', { type: 'button', class: 'heading', 'data-stop': true, 'aria-expanded': 'false', 'aria-controls': id, click: () => toggleGroup(section) },
    make('span', { class: 'chevron', 'aria-hidden': 'true' }),
    ...(state.group === 'rule' ? ruleHeading(group) : projectHeading(group)),
    make('span', { class: 'total' }, numbers.format(group.members.length), make('span', { class: 'visually-hidden' }, group.members.length === 1 ? ' finding' : ' findings')),
    bar);
  const section = make('section', { class: 'group' }, make('h2', null, heading), make('div', { class: 'body', id, hidden: true }));
  section.group = group;
  return section;
}

function ruleHeading(group) {
  const rule = report.rules[group.key];
  return [
    make('span', { class: 'name' }, make('span', { class: 'rule-id' }, group.key), ' ', rule.title),
    make('span', { class: 'tags' }, make('span', { class: 'tag' }, rule.area), ...severityTags(group)),
  ];
}

function projectHeading(group) {
  const project = report.projects.find(candidate => candidate.name === group.key);
  return [
    make('span', { class: 'name' }, group.key, project ? make('span', { class: 'project-path' }, ` ${project.path}`) : null),
    make('span', { class: 'tags' }, ...severityTags(group)),
  ];
}

function severityTags(group) {
  return severityOrder
    .map(severity => ({ severity, count: group.members.filter(member => member.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => make('span', { class: `tag ${severity}` }, count === group.members.length ? severityNames[severity] : counted(count, severityNames[severity].toLowerCase(), severityPlurals[severity])));
}

function toggleGroup(section, isOpen = section.querySelector('.heading').getAttribute('aria-expanded') !== 'true') {
  const [heading, body] = [section.querySelector('.heading'), section.lastChild];
  heading.setAttribute('aria-expanded', String(isOpen));
  body.hidden = !isOpen;
  if (isOpen) {
    openGroups.add(section.group.key);
    if (body.childElementCount === 0)
      fillGroup(section.group, body);
  } else {
    openGroups.delete(section.group.key);
  }

  showOpenAll();
}

function fillGroup(group, body) {
  const list = make('ol', { class: 'findings' });
  const more = make('button', { type: 'button', class: 'more-findings', 'data-stop': true, click: () => showMore(group, list, more) });
  body.append(...(state.group === 'rule' ? [aboutRule(group.key)] : []), list, more);
  showMore(group, list, more);
}

function showMore(group, list, more) {
  const shown = list.childElementCount;
  const next = group.members.slice(shown, shown + portion);
  const hadFocus = document.activeElement === more;
  list.append(...next.map(findingItem));
  const left = group.members.length - shown - next.length;
  more.textContent = `Show more, ${numbers.format(left)} left`;
  nearEnd.unobserve(more);
  more.hidden = left === 0;
  if (left > 0)
    nearEnd.observe(more);
  if (hadFocus && next.length > 0)
    list.children[shown].firstChild.focus();
}
