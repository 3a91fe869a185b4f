/** A square picture; `size` in pixels. */
export interface SizedPicture {
  readonly size: number;
  readonly png: Uint8Array;
}

/**
 * A Windows icon whose pictures are PNG files, which Windows reads since Vista. Layout: ICONDIR, one ICONDIRENTRY of
 * 16 bytes for each picture, then the pictures. Sizes up to 256, which is written as 0.
 */
export function ico(pictures: readonly SizedPicture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** Apple's names of the PNG pictures in an .icns file, by size; those for double density hold twice the pixels. */
const ICNS_TYPES: Readonly<Record<string, number>> = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
};

/** A macOS icon: the magic word and the whole length, then for each picture its type, its length and its PNG. */
export function icns(pictures: readonly SizedPicture[]): Buffer {
  const chunks = Object.entries(ICNS_TYPES).flatMap(([type, size]) => {
    const picture = pictures.find((candidate) => candidate.size === size);
    return picture ? [chunk(type, picture.png)] : [];
  });
  return chunk("icns", Buffer.concat(chunks));
}

function chunk(type: string, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32BE(8 + content.length, 4);
  return Buffer.concat([head, content]);
}
