/**
 * A real, small file system for a test, in a mount namespace of its own: whatever happens to the test, the mount goes
 * with the process that holds the namespace. Whoever uses the disk has to be started `inside`.
 */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'vitest';

/** As root a mount namespace; as anybody else one within a user namespace, where they are let. */
const WAYS: readonly (readonly string[])[] = [['--mount'], ['--user', '--map-root-user', '--mount']];

/** The flags of `unshare` with which this system lets a file system be mounted; null: with none. */
function mountWay(mount: readonly string[]): readonly string[] | null {
  const works = (way: readonly string[]) => spawnSync('unshare', [...way, ...mount]).status === 0;
  return WAYS.find(works) ?? null;
}

const MOUNT_IMAGE = 'mount -o loop "$0.img" "$0"';
const TMPFS = ['mount', '-t', 'tmpfs', '-o', 'size=1m', 'none', tmpdir()];

/** Null where this system lets no one mount a file system. */
export const MOUNT_WAY = mountWay(TMPFS);

/** Whether a file can be mounted as a disk with ext4, the only one here that can fall back to read-only while in use. */
export const CAN_MOUNT_IMAGES = canMountImages();

function canMountImages(): boolean {
  const directory = mkdtempSync(path.join(tmpdir(), 'usher-image-'));
  const image = `truncate -s 4M "$0.img" && mkfs.ext4 -q "$0.img" && ${MOUNT_IMAGE}`;
  try {
    return mountWay(['sh', '-c', image, directory]) !== null;
  } finally {
    rmSync(directory, { recursive: true, force: true });
    rmSync(`${directory}.img`, { force: true });
  }
}

const NOT_RUN = 'not run: this system lets no one mount a file system';

/** Stands in for tests that cannot run here: pending, and said. */
export function notRun(what: string): void {
  test.todo(`${what}: ${NOT_RUN}`);
  process.stderr.write(`${what}: ${NOT_RUN}\n`);
}

export class SmallDisk {
  readonly #holder: ChildProcess;
  /** Where the disk is, for whoever is inside. */
  readonly directory: string;
  /** The command that starts another one inside. */
  readonly inside: readonly string[];

  private constructor(holder: ChildProcess, directory: string, way: readonly string[]) {
    this.#holder = holder;
    this.directory = directory;
    const user = way.includes('--user') ? ['--user', '--preserve-credentials'] : [];
    this.inside = ['nsenter', '--target', `${holder.pid}`, ...user, '--mount'];
  }

  /** A tmpfs of some megabytes. */
  static mount(megabytes: number): Promise<SmallDisk> {
    return SmallDisk.#mountWith(`mount -t tmpfs -o size=${megabytes}m none "$0"`);
  }

  /** A file system in a file, which can fail while it is in use. */
  static mountImage(megabytes: number): Promise<SmallDisk> {
    return SmallDisk.#mountWith(`truncate -s ${megabytes}M "$0.img" && mkfs.ext4 -q "$0.img" && ${MOUNT_IMAGE}`);
  }

  static async #mountWith(mount: string): Promise<SmallDisk> {
    if (!MOUNT_WAY) throw new Error(NOT_RUN);
    const directory = mkdtempSync(path.join(tmpdir(), 'usher-disk-'));
    const hold = `${mount} && echo mounted && exec sleep infinity`;
    const holder = spawn('unshare', [...MOUNT_WAY, 'sh', '-c', hold, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!holder.stdout) throw new Error('The disk says nothing.');
    await once(holder.stdout, 'data');
    return new SmallDisk(holder, directory, MOUNT_WAY);
  }

  /** Runs a shell command inside; `$0` is the directory of the disk. Gives what it writes. */
  run(command: string): string {
    const [program = '', ...flags] = this.inside;
    return execFileSync(program, [...flags, 'sh', '-c', command, this.directory], { encoding: 'utf8' });
  }

  /** Fills the disk, to the last byte or so that some kilobytes are left. */
  fill(left = 0): void {
    this.run(`cat /dev/zero > "$0/filler" 2>/dev/null || truncate -s -${left}K "$0/filler"`);
  }

  /** Gives back what {@link fill} took. */
  free(): void {
    this.run('rm -f "$0/filler"');
  }

  makeReadOnly(): void {
    this.run('mount -o remount,bind,ro "$0"');
  }

  /** What the kernel does with a failing disk: it becomes read-only under those who use it. Only an image can. */
  fail(): void {
    this.run('mount -o remount,abort "$0"');
  }

  /** As after a new start of the machine. Nobody may use the disk. */
  mend(): void {
    this.run(`umount "$0" && ${MOUNT_IMAGE}`);
  }

  makeWritable(): void {
    this.run('mount -o remount,bind,rw "$0"');
  }

  /** Names of its files, without the filler. */
  files(): string[] {
    return this.run('ls "$0"')
      .split('\n')
      .filter((name) => name !== '' && name !== 'filler');
  }

  /** The SHA-256 of a file. */
  hashOf(name: string): string {
    return this.run(`sha256sum < "$0/${name}"`).slice(0, 64);
  }

  /** A copy of all files where this process can read them; the caller removes it. */
  copyOut(): string {
    const target = mkdtempSync(path.join(tmpdir(), 'usher-disk-copy-'));
    this.run(`tar -C "$0" --exclude=filler -cf - . | tar -C "${target}" -xf -`);
    return target;
  }

  async unmount(): Promise<void> {
    this.#holder.kill('SIGKILL');
    if (this.#holder.exitCode === null && this.#holder.signalCode === null) await once(this.#holder, 'exit');
    rmSync(this.directory, { recursive: true, force: true });
    rmSync(`${this.directory}.img`, { force: true });
  }
}
