// What the audit found. A finding's number is its place in the report: links name it.
const report = JSON.parse(byId('report').textContent);

const severityNames = { error: 'Error', warning: 'Warning', suggestion: 'Suggestion' };
const severityPlurals = { error: 'errors', warning: 'warnings', suggestion: 'suggestions' };
const severityOrder = Object.keys(severityNames);

report.findings.forEach((finding, number) => {
  finding.number = number;
});

const ruleOf = finding => report.rules[finding.rule];

const isSuppressed = finding => finding.debt !== undefined;

function fixKind(finding) {
  if (!finding.fix)
    return 'none';
  return finding.fix.isSafe ? 'safe' : 'unsafe';
}

// All that a search looks through, in small letters; put together when somebody first searches.
function searchable(finding) {
  finding.searchable ??= [finding.rule, ruleOf(finding).title, finding.project, `${finding.path}:${finding.line}`, finding.member, finding.message]
    .join('\n')
    .toLowerCase();
  return finding.searchable;
}
