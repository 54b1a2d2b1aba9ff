import { Icon } from './icon';
import { toast } from './toast';

/** Puts a text into the clipboard, also in a frame that may not use the newer way. */
export async function copy(text: string, what: string): Promise<void> {
  const done = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  toast(done === true || copyBySelection(text) ? `Copied ${what}` : 'The browser does not let this page copy.');
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  return done;
}

/** A button that copies. */
export function CopyButton({
  text,
  what,
  label,
}: {
  text: string | (() => Promise<string>);
  what: string;
  label?: string;
}) {
  const pressed = async () => copy(typeof text === 'string' ? text : await text(), what);
  const failed = (error: Error) => toast(error.message, true);
  return (
    <button
      type="button"
      class={label === undefined ? 'icon small' : ''}
      aria-label={label === undefined ? `Copy ${what}` : undefined}
      title={`Copy ${what}`}
      onClick={() => void pressed().catch(failed)}
    >
      <Icon name="copy" />
      {label}
    </button>
  );
}

/** An id in full, with a button that copies it. */
export function Id({ id, what = 'the id' }: { id: string; what?: string }) {
  return (
    <span class="id">
      <code>{id}</code>
      <CopyButton text={id} what={what} />
    </span>
  );
}
