// A unified diff: what goes, what comes, and within a line what of it changed.
function diff(text) {
  const lines = text.replace(/\n$/, '').split('\n').map(line => line.replace(/\r$/, ''));
  const firstHunk = lines.findIndex(line => line.startsWith('@@'));
  const hunks = lines.slice(Math.max(firstHunk, 0));
  const indentation = commonIndentation(hunks.filter(line => /^[-+ ]/.test(line)).map(line => line.slice(1)));
  const rows = [];
  let old = 0;
  let now = 0;
  for (let i = 0; i < hunks.length; i++) {
    const hunk = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(hunks[i]);
    if (hunk) {
      [old, now] = [Number(hunk[1]), Number(hunk[2])];
      if (rows.length > 0)
        rows.push(make('span', { class: 'line gap', 'aria-hidden': 'true' }, '⋯\n'));
      continue;
    }

    const removed = run(hunks, i, '-', indentation);
    const added = run(hunks, i + removed.length, '+', indentation);
    if (removed.length + added.length > 0) {
      const isPaired = removed.length === added.length;
      removed.forEach((line, n) => rows.push(changed('del', old++, line, isPaired ? added[n] : null)));
      added.forEach((line, n) => rows.push(changed('ins', now++, line, isPaired ? removed[n] : null)));
      i += removed.length + added.length - 1;
    } else if (!hunks[i].startsWith('\\')) {
      rows.push(diffLine('same', now, ' ', make('span', null, hunks[i].slice(1 + indentation))));
      old += 1;
      now += 1;
    }
  }

  return scrollable('What the fix changes', make('code', null, rows), 'code diff');
}

function run(lines, from, sign, indentation) {
  let to = from;
  while (to < lines.length && lines[to].startsWith(sign))
    to += 1;
  return lines.slice(from, to).map(line => line.slice(1 + indentation));
}

function changed(tag, number, line, counterpart) {
  const sign = tag === 'ins' ? '+' : '-';
  if (counterpart === null)
    return diffLine(tag, number, sign, make(tag, null, line));
  let start = 0;
  while (start < line.length && line[start] === counterpart[start])
    start += 1;
  let end = 0;
  while (end < Math.min(line.length, counterpart.length) - start && line.at(-1 - end) === counterpart.at(-1 - end))
    end += 1;
  const middle = line.slice(start, line.length - end);
  return diffLine(tag, number, sign, make(tag, null, line.slice(0, start), middle ? make('b', null, middle) : null, line.slice(line.length - end)));
}

function diffLine(kind, number, sign, content) {
  return make('span', { class: `line ${kind}` },
    make('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
    make('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    make('span', { class: 'text' }, content, '\n'));
}
