/** An HTTP server that only answers, in a process of its own. Message: its address. */
import http from 'node:http';

const server = http.createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end('{"ok":true}');
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`);
});
process.once('disconnect', () => process.exit());
