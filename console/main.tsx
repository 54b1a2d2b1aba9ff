import { render } from 'preact';
import { App } from './app/app';
import { applyTheme } from './app/theme';

applyTheme();
const root = document.getElementById('app');
if (root !== null) {
  render(<App />, root);
}
