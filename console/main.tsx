import { render } from 'preact';
import { App } from './app/app';
import { isWidget } from './app/host';
import { applyTheme } from './app/theme';
import { Widget } from './views/widget';

// The Dashboard says its theme in the frame's address, and again by a message.
const given = new URLSearchParams(location.search).getAll('theme').at(-1);
applyTheme(given === 'light' || given === 'dark' ? given : undefined);
const root = document.getElementById('app');
if (root !== null) {
  render(isWidget ? <Widget /> : <App />, root);
}
