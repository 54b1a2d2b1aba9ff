import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { number } from '../app/format';

/** What narrows a list, above it. */
export function Filters({ children }: { children: ComponentChildren }) {
  return <search class="filters">{children}</search>;
}

interface Chosen {
  label: string;
  value: string;
  set: (value: string) => void;
}

/** One of several, or all. */
export function Select({
  label,
  value,
  set,
  options,
  all,
}: Chosen & { options: readonly (readonly [string, string])[]; all: string }) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

const PAUSE_MS = 250;

/** A text that counts a moment after the last letter. */
export function TextFilter({ label, value, set, placeholder }: Chosen & { placeholder: string }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed === value) {
      return;
    }
    const timer = setTimeout(() => set(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label>
      <span>{label}</span>
      <input
        type="search"
        value={typed}
        placeholder={placeholder}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
    </label>
  );
}

interface PagerProps {
  from: number;
  shown: number;
  total: number;
  page: number;
  set: (from: number) => void;
}

/** Which part of a long list is shown. */
export function Pager({ from, shown, total, page, set }: PagerProps) {
  return (
    <footer class="pager">
      <span>
        {number(from + 1)} to {number(from + shown)} of {number(total)}
      </span>
      <button type="button" disabled={from === 0} onClick={() => set(Math.max(0, from - page))}>
        Newer
      </button>
      <button type="button" disabled={from + shown >= total} onClick={() => set(from + page)}>
        Older
      </button>
    </footer>
  );
}
