/**
 * What the checker of a kit runs, as the text of a script: the page has to work from a folder, alone, without a network, and is no part of
 * the program by then. Plain JavaScript of 2020, so that an office's older browser runs it.
 *
 * `kitCheck.sha256()` hashes in parts (FIPS 180-4), because a browser's own digest wants a whole file in memory and some refuse it to a
 * page that was opened from a folder. `kitCheck.check(files, onBytes)` takes `{ path, blob }` with the path from the chosen folder on and
 * answers what is missing, changed, extra or unreadable; `fault` says that there is no manifest to check by.
 */
export const CHECKER_ROUTINE = String.raw`
const kitCheck = (() => {
  const K = new Uint32Array(64);
  const FIRST = new Uint32Array(8);
  // The first 32 bits of the broken parts of the roots of the primes (FIPS 180-4, 4.2.2 and 5.3.3).
  const broken = (root) => ((root - Math.floor(root)) * 4294967296) >>> 0;
  for (let number = 2, found = 0; found < 64; number++) {
    let isPrime = true;
    for (let by = 2; by * by <= number; by++) if (number % by === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) FIRST[found] = broken(Math.sqrt(number));
    K[found++] = broken(Math.cbrt(number));
  }

  function sha256() {
    const state = FIRST.slice();
    const block = new Uint8Array(64);
    const words = new Uint32Array(64);
    let filled = 0;
    let bytes = 0;

    function mix(data, at) {
      for (let i = 0; i < 16; i++, at += 4)
        words[i] = (data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3];
      for (let i = 16; i < 64; i++) {
        const x = words[i - 15];
        const y = words[i - 2];
        const small0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        const small1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        words[i] = (words[i - 16] + small0 + words[i - 7] + small1) | 0;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let i = 0; i < 64; i++) {
        const big1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
        const one = (h + big1 + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0;
        const big0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
        const two = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      state[0] += a; state[1] += b; state[2] += c; state[3] += d;
      state[4] += e; state[5] += f; state[6] += g; state[7] += h;
    }

    return {
      update(data) {
        bytes += data.length;
        let at = 0;
        if (filled > 0) {
          at = Math.min(64 - filled, data.length);
          block.set(data.subarray(0, at), filled);
          filled += at;
          if (filled === 64) { mix(block, 0); filled = 0; }
        }
        for (; at + 64 <= data.length; at += 64) mix(data, at);
        if (at < data.length) { block.set(data.subarray(at), 0); filled = data.length - at; }
      },
      hex() {
        const rest = new Uint8Array(filled < 56 ? 64 : 128);
        rest.set(block.subarray(0, filled));
        rest[filled] = 0x80;
        const view = new DataView(rest.buffer);
        view.setUint32(rest.length - 8, Math.floor(bytes / 536870912));
        view.setUint32(rest.length - 4, (bytes * 8) >>> 0);
        for (let at = 0; at < rest.length; at += 64) mix(rest, at);
        return Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
      },
    };
  }

  const PART = 4194304;

  async function hashOf(blob, onBytes) {
    const hash = sha256();
    for (let at = 0; at < blob.size; at += PART) {
      const part = new Uint8Array(await blob.slice(at, at + PART).arrayBuffer());
      hash.update(part);
      onBytes(part.length);
    }
    return hash.hex();
  }

  // macOS gives names in another form of the same letters.
  const named = (path) => path.normalize("NFC");

  function manifestOf(files) {
    const found = files.filter(({ path }) => /(^|\/)manifest\.json$/.test(path));
    found.sort((a, b) => a.path.split("/").length - b.path.split("/").length);
    return found[0];
  }

  const isManifest = (read) =>
    read !== null && typeof read === "object" && read.kind === "duty-calendar-evidence-kit" && Array.isArray(read.files) &&
    read.files.every((file) => file !== null && typeof file === "object" && typeof file.path === "string" &&
      typeof file.sha256 === "string" && typeof file.bytes === "number");

  async function check(files, onBytes = () => undefined) {
    const own = manifestOf(files);
    if (!own) return { fault: "noManifest" };
    let manifest;
    try {
      manifest = JSON.parse(await own.blob.text());
    } catch {
      return { fault: "badManifest" };
    }
    if (!isManifest(manifest)) return { fault: "badManifest" };
    const root = own.path.slice(0, -"manifest.json".length);
    const there = new Map(
      files.filter((file) => file !== own && file.path.startsWith(root)).map((file) => [named(file.path.slice(root.length)), file.blob]),
    );
    const lists = { missing: [], changed: [], unreadable: [], extra: [] };
    const all = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
    let done = 0;
    for (const { path, sha256: wanted, bytes } of manifest.files) {
      const blob = there.get(named(path));
      there.delete(named(path));
      if (!blob) { lists.missing.push(path); continue; }
      if (blob.size !== bytes) { lists.changed.push(path); continue; }
      try {
        const found = await hashOf(blob, (read) => onBytes((done += read), all));
        if (found !== wanted) lists.changed.push(path);
      } catch {
        lists.unreadable.push(path);
      }
    }
    lists.extra.push(...there.keys());
    return {
      fault: null,
      ...lists,
      checked: manifest.files.length,
      lacking: Array.isArray(manifest.lacking) ? manifest.lacking.map((file) => String(file.name)) : [],
      isComplete: manifest.complete === true,
      manifestSha256: await hashOf(own.blob, () => undefined),
    };
  }

  return { sha256, check };
})();
`;
