// What the rule's page says: written by us, rendered when the file was made, and copied when somebody asks.
function ruleText(id, part) {
  const template = document.querySelector(`template[data-rule="${id}"]`);
  const source = template?.content.querySelector(`[data-part="${part}"]`);
  if (!source)
    return null;
  const text = document.importNode(source, true);
  text.querySelectorAll('pre').forEach(pre => {
    pre.tabIndex = 0;
    pre.setAttribute('role', 'region');
    pre.setAttribute('aria-label', 'Example');
  });
  text.querySelectorAll('a').forEach(link => {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  });
  return text;
}

function aboutRule(id) {
  const rule = report.rules[id];
  const why = ruleText(id, 'why');
  const how = ruleText(id, 'how');
  return make('div', { class: 'about-rule' },
    ruleText(id, 'cause'),
    why ? [make('h3', null, 'Why it matters'), why] : null,
    how ? make('details', null, make('summary', null, 'How to fix, with an example'), how) : null,
    make('p', { class: 'more' },
      rule.safety ? safety(rule.safety, rule.isSafe) : rule.fix ? make('span', { class: 'badge' }, `No fix by tool: ${rule.fix.replace(/^No:? ?/, '')}`) : null,
      rule.help ? make('a', { href: rule.help, target: '_blank', rel: 'noopener noreferrer' }, `All about ${id}`) : null));
}

function safety(words, isSafe) {
  return make('span', { class: isSafe ? 'badge safe' : 'badge unsafe' }, `${isSafe ? 'Safe fix' : 'Fix to review'}: ${words}`);
}
