// A bare `vitest` runs on the machine's own Node, where better-sqlite3's binary crashes without a message.
if (Number(process.versions.node.split('.')[0]) < 24) {
  throw new Error(
    `Tests need Node 24, found ${process.version}. Start them with "npm test" or "npm run unit".`,
  );
}
