import { useState } from 'preact/hooks';

export type Theme = 'light' | 'dark' | 'system';

const KEY = 'relay-theme';

/** What the person has chosen here; a frame may have no storage. */
function chosen(): Theme {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

/** Shows the page in a theme: that of the host, of the person, or of the machine. */
export function applyTheme(theme: Theme = chosen()): void {
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => applyTheme());

/** The theme in use, and how to change it to the other one. */
export function useTheme(): [dark: boolean, toggle: () => void] {
  const [dark, setDark] = useState(document.documentElement.dataset.theme === 'dark');
  const toggle = () => {
    const next = dark ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    applyTheme(next);
    setDark(!dark);
  };
  return [dark, toggle];
}
