// Which findings are shown, and how many would be.
const isInView = finding => isSuppressed(finding) === (state.view === 'suppressed');

function hasText(finding) {
  const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length === 0 || words.every(word => searchable(finding).includes(word));
}

function isChosen(finding, facet) {
  const chosen = state.chosen[facet.name];
  return chosen.size === 0 || chosen.has(facet.of(finding));
}

function selected() {
  return report.findings.filter(finding => isInView(finding) && facets.every(facet => isChosen(finding, facet)) && hasText(finding));
}

// For each value of a facet, how many findings it would show with all other filters as they are.
function countsOf(facet) {
  const counts = {};
  for (const finding of report.findings) {
    if (isInView(finding) && facets.every(other => other === facet || isChosen(finding, other)) && hasText(finding))
      counts[facet.of(finding)] = (counts[facet.of(finding)] ?? 0) + 1;
  }

  return counts;
}

// The gravest first, then those with most.
function grouped(findings) {
  const groups = new Map();
  for (const finding of findings) {
    const key = finding[state.group];
    const group = groups.get(key) ?? { key, members: [], gravest: severityOrder.length };
    group.members.push(finding);
    group.gravest = Math.min(group.gravest, severityOrder.indexOf(finding.severity));
    groups.set(key, group);
  }

  return [...groups.values()].sort((one, other) => one.gravest - other.gravest || other.members.length - one.members.length || one.key.localeCompare(other.key, 'en'));
}
