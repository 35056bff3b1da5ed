// Loaded before a script in TypeScript (`node --import`), in a JavaScript that old versions of Node understand too.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Usher needs Node 22.18 or newer to start, and this is ${process.versions.node}. ` +
      'npm ci brings Node 24 along where its optional package exists; elsewhere install Node 24.\n',
  );
  process.exit(1);
}
