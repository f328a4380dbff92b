// The filters beside the findings, and their counts.
function facetFieldsets() {
  return facets.filter(facet => Object.keys(facet.values).length > 1).map(facet => make('fieldset', { class: 'facet', 'data-facet': facet.name },
    make('legend', null, facet.title),
    ...Object.entries(facet.values).map(([value, name]) => make('label', { class: 'check' },
      make('input', { type: 'checkbox', value, change: event => choose(facet, value, event.target.checked) }),
      facet.name === 'severity' ? make('span', { class: `dot ${value}`, 'aria-hidden': 'true' }) : null,
      make('span', { class: 'label' }, name),
      make('span', { class: 'total' })))));
}

function choose(facet, value, isChosen) {
  if (isChosen)
    state.chosen[facet.name].add(value);
  else
    state.chosen[facet.name].delete(value);
  refresh();
}

// The controls as the state has them: after the address changed, or a key.
function showFilters() {
  byId('text').value = state.text;
  document.querySelector(`input[name=group][value=${state.group}]`).checked = true;
  document.querySelector(`input[name=view][value=${state.view}]`).checked = true;
  for (const facet of facets) {
    const counts = countsOf(facet);
    document.querySelectorAll(`[data-facet=${facet.name}] label`).forEach(label => {
      const input = label.querySelector('input');
      const count = counts[input.value] ?? 0;
      input.checked = state.chosen[facet.name].has(input.value);
      label.querySelector('.total').textContent = numbers.format(count);
      label.classList.toggle('nothing', count === 0 && !input.checked);
    });
  }
}

function connectFilters() {
  byId('facets').append(...facetFieldsets());
  byId('text').addEventListener('input', event => {
    state.text = event.target.value;
    refreshSoon();
  });
  document.querySelectorAll('input[name=group]').forEach(input => input.addEventListener('change', () => {
    state.group = input.value;
    refresh();
  }));
  document.querySelectorAll('input[name=view]').forEach(input => input.addEventListener('change', () => {
    state.view = input.value;
    refresh();
  }));
  byId('clear').addEventListener('click', () => {
    clearFilters();
    refresh();
    byId('findings').focus();
  });
  if (matchMedia('(width < 60rem)').matches)
    byId('more-filters').open = isFiltered();
  const suppressed = report.findings.filter(isSuppressed).length;
  const [openTotal, suppressedTotal] = document.querySelectorAll('#view b');
  openTotal.textContent = numbers.format(report.findings.length - suppressed);
  suppressedTotal.textContent = numbers.format(suppressed);
  byId('view').hidden = suppressed === 0;
}
