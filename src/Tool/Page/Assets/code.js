// The lines around a finding, with the place marked.
function excerpt(finding) {
  const indentation = commonIndentation(finding.lines);
  const lines = finding.lines.map((text, index) => {
    const number = finding.firstLine + index;
    const isMarked = number >= finding.line && number <= finding.endLine;
    return make('span', { class: isMarked ? 'line marked' : 'line' },
      make('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
      make('span', { class: 'text' }, isMarked ? withMark(finding, number, text, indentation) : text.slice(indentation), '\n'));
  });
  return scrollable('Code', make('code', null, lines), 'code');
}

function withMark(finding, number, text, indentation) {
  const from = number === finding.line ? finding.column - 1 : indentationOf(text).length;
  const to = number === finding.endLine ? Math.max(finding.endColumn - 1, number === finding.line ? from + 1 : 0) : text.length;
  return from >= to
    ? [text.slice(indentation)]
    : [text.slice(indentation, from), make('mark', null, text.slice(Math.max(from, indentation), to)), text.slice(to)];
}

function commonIndentation(lines) {
  const filled = lines.filter(line => line.trim() !== '');
  if (filled.length === 0)
    return 0;
  let common = indentationOf(filled[0]).length;
  for (const line of filled) {
    while (!line.startsWith(filled[0].slice(0, common)))
      common -= 1;
  }

  return common;
}

const indentationOf = line => /^[ \t]*/.exec(line)[0];

// Wide code scrolls by itself, and by keyboard too.
function scrollable(label, content, kind) {
  return make('pre', { class: kind, tabindex: '0', role: 'region', 'aria-label': label }, content);
}
