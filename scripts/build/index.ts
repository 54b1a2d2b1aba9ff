/** `npm run build`: builds what changed with Adobe's build library, as `aio app build` does. */
import { parseArgs } from 'node:util';
import { build } from './build';

async function main() {
  const { values } = parseArgs({ options: { force: { type: 'boolean', default: false } } });
  return build({
    force: values.force,
    progress: (name, number, total) => console.log(`${String(number).padStart(3)} of ${total}  ${name}`),
  });
}

main().then(
  ({ built, total, seconds }) => console.log(`${built.length} of ${total} actions built in ${seconds} s.`),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
