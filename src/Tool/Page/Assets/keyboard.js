// All of the page by keyboard alone. Letters can be switched off for whoever speaks or types into the page by other means.
const keysOfPage = { '/': focusSearch, '?': showKeys, g: switchGrouping, t: switchTheme, j: () => step(1), k: () => step(-1) };
const keysOfList = { ArrowDown: () => step(1), ArrowUp: () => step(-1), ArrowRight: () => openStop(true), ArrowLeft: () => closeHere() };

function connectKeyboard() {
  byId('show-keys').addEventListener('click', showKeys);
  byId('letters').checked = remembered('observability-letters') !== 'off';
  byId('letters').addEventListener('change', event => remember('observability-letters', event.target.checked ? 'on' : 'off'));
  document.addEventListener('keydown', onKey);
  // The address is the filters': no anchor may take it.
  document.querySelector('.skip').addEventListener('click', event => {
    event.preventDefault();
    byId('findings').focus();
  });
}

function onKey(event) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || byId('keys').open)
    return;
  const action = actionOf(event);
  if (action && action() !== false)
    event.preventDefault();
}

function actionOf(event) {
  const target = event.target;
  if (target === byId('text'))
    return { Escape: leaveSearch, ArrowDown: () => step(1), Enter: () => step(1) }[event.key];
  if (event.key === 'Escape')
    return closeHere;
  if (target.matches('input[type=radio]') && event.key.startsWith('Arrow'))
    return undefined;
  if (Object.hasOwn(keysOfList, event.key))
    return target.matches('[data-stop]') || target === document.body || target.id === 'findings' ? keysOfList[event.key] : undefined;
  return byId('letters').checked && Object.hasOwn(keysOfPage, event.key) ? keysOfPage[event.key] : undefined;
}

const stops = () => [...document.querySelectorAll('#groups [data-stop]')].filter(stop => stop.checkVisibility());

// The heading in which, or under which, the focus is.
function currentStop() {
  const focused = document.activeElement;
  if (focused.matches('[data-stop]'))
    return focused;
  return focused.closest('.finding, .group')?.querySelector('[data-stop]') ?? null;
}

function step(by) {
  const all = stops();
  const at = all.indexOf(currentStop());
  const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by];
  if (!next)
    return false;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

function openStop(isOpen) {
  const stop = currentStop();
  if (!stop || stop.getAttribute('aria-expanded') === String(isOpen))
    return false;
  stop.click();
  return true;
}

// First the finding that the focus is in, then its group.
function closeHere() {
  const inner = document.activeElement.closest('.finding')?.querySelector('[aria-expanded=true]');
  const open = inner ?? document.activeElement.closest('.group')?.querySelector('.heading[aria-expanded=true]');
  if (!open)
    return false;
  open.click();
  open.focus();
  open.scrollIntoView({ block: 'nearest' });
  return true;
}

function focusSearch() {
  byId('text').focus();
  byId('text').select();
}

function leaveSearch() {
  if (state.text === '') {
    byId('text').blur();
    return step(1);
  }

  state.text = '';
  refresh();
  return true;
}

function switchGrouping() {
  state.group = state.group === 'rule' ? 'project' : 'rule';
  refresh();
}

function showKeys() {
  byId('keys').showModal();
}
