/** Loads actions as a container does, calls each, and tells what they answered. */
const CALLS = [
  {},
  { id: 'a-1', type: 'no.such', data: { value: { sku: 'A', name: 'A' } } },
  {
    __ow_method: 'post',
    __ow_headers: { 'content-type': 'application/json' },
    __ow_body: Buffer.from('{"a":1}').toString('base64'),
  },
];

process.env.__OW_DEADLINE = String(Date.now() + 60_000);
process.env.__OW_ACTION_NAME = '/n/p/a';

/** @param {string} file @param {object} params */
async function answer(file, params) {
  try {
    return await require(file).main({ LOG_LEVEL: 'none', ...params });
  } catch (error) {
    return `${error}`;
  }
}

process.on('message', async (/** @type {string[]} */ files) => {
  const answers = [];
  for (const file of files) {
    answers.push(await Promise.all(CALLS.map((params) => answer(file, params))));
  }
  process.send?.(answers);
});
