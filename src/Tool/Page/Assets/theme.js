// Light or dark as the system has it, until somebody switches.
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

const isDark = () => (document.documentElement.dataset.theme ?? (systemIsDark.matches ? 'dark' : 'light')) === 'dark';

function showTheme() {
  byId('switch-theme').setAttribute('aria-pressed', String(isDark()));
}

function switchTheme() {
  document.documentElement.dataset.theme = isDark() ? 'light' : 'dark';
  remember('observability-theme', document.documentElement.dataset.theme);
  showTheme();
}

function connectTheme() {
  const chosen = remembered('observability-theme');
  if (chosen === 'dark' || chosen === 'light')
    document.documentElement.dataset.theme = chosen;
  showTheme();
  systemIsDark.addEventListener('change', showTheme);
  byId('switch-theme').addEventListener('click', switchTheme);
}
