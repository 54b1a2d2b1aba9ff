/** `npm run build`: builds what changed with Adobe's build library, as `aio app build` does. */
import { build } from './build';

build({
  force: process.argv.includes('--force'),
  progress: (name, number, total) => console.log(`${String(number).padStart(3)} of ${total}  ${name}`),
}).then(
  ({ built, total, seconds }) => console.log(`${built.length} of ${total} actions built in ${seconds} s.`),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
