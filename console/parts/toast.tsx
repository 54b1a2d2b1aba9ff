import { useEffect, useState } from 'preact/hooks';

interface Message {
  id: number;
  text: string;
  bad: boolean;
}

let messages: Message[] = [];
let changed: () => void = () => {};
const SHOWN_MS = 6_000;

/** Says for a moment what came of something. */
export function toast(text: string, bad = false): void {
  const message = { id: Date.now() + Math.random(), text, bad };
  messages = [...messages, message];
  changed();
  setTimeout(() => {
    messages = messages.filter((one) => one !== message);
    changed();
  }, SHOWN_MS);
}

/** Where messages stand; a screen reader says each. */
export function Toasts() {
  const [shown, setShown] = useState(messages);
  useEffect(() => {
    changed = () => setShown(messages);
    return () => {
      changed = () => {};
    };
  }, []);
  return (
    <div class="toasts" role="status">
      {shown.map(({ id, text, bad }) => (
        <p key={id} class={bad ? 'bad' : ''}>
          {text}
        </p>
      ))}
    </div>
  );
}
