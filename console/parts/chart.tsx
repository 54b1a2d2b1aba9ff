import { count, time } from '../app/format';
import type { Chart as Data, Outcome } from '../app/types';

const WIDTH = 720;
const HEIGHT = 150;
const ORDER: readonly Outcome[] = ['applied', 'skipped', 'failed'];

/** Deliveries over time by outcome: bars for the eye, and the same in words. */
export function Chart({ chart }: { chart: Data }) {
  const { buckets, stepMs, from } = chart;
  const start = Date.parse(from);
  const totals = sum(buckets);
  const most = Math.max(1, ...buckets.map((bucket) => bucket.applied + bucket.skipped + bucket.failed));
  const summary = `${count(totals.applied, 'delivery', 'deliveries')} applied, ${totals.skipped} skipped, ${totals.failed} failed`;
  const wide = WIDTH / buckets.length;
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={summary}>
        <line class="base" x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
        {buckets.map((bucket, index) => (
          <Bar
            key={start + index * stepMs}
            bucket={bucket}
            x={index * wide}
            width={Math.max(1, wide - 1.5)}
            scale={(HEIGHT - 6) / most}
            label={time(start + index * stepMs, false)}
          />
        ))}
      </svg>
      <div class="axis" aria-hidden="true">
        <span>{time(start, false)}</span>
        <span>{time(start + (buckets.length / 2) * stepMs, false)}</span>
        <span>now</span>
      </div>
      <figcaption class="legend">
        {ORDER.map((outcome) => (
          <span key={outcome}>
            <i class={outcome} />
            <b>{totals[outcome]}</b> {outcome}
          </span>
        ))}
        <span class="quiet">
          highest bar {most === 1 && totals.applied + totals.skipped + totals.failed === 0 ? 0 : most}
        </span>
      </figcaption>
    </figure>
  );
}

interface BarProps {
  bucket: Record<Outcome, number>;
  x: number;
  width: number;
  scale: number;
  label: string;
}

function Bar({ bucket, x, width, scale, label }: BarProps) {
  if (bucket.applied + bucket.skipped + bucket.failed === 0) {
    return null;
  }
  let top = HEIGHT - 1;
  return (
    <g>
      <title>{`${label}: ${bucket.applied} applied, ${bucket.skipped} skipped, ${bucket.failed} failed`}</title>
      {ORDER.map((outcome) => {
        const height = bucket[outcome] === 0 ? 0 : Math.max(2, bucket[outcome] * scale);
        top -= height;
        return height === 0 ? null : <rect key={outcome} class={outcome} x={x} y={top} width={width} height={height} />;
      })}
    </g>
  );
}

function sum(buckets: Data['buckets']): Record<Outcome, number> {
  const totals = { applied: 0, skipped: 0, failed: 0 };
  for (const bucket of buckets) {
    for (const outcome of ORDER) {
      totals[outcome] += bucket[outcome];
    }
  }
  return totals;
}
