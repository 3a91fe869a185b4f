import { type EvidenceKit, faultyFiles } from "../../domain/papers/evidence-kit.ts";

/** A file of a kit, as its manifest names it. */
export interface ManifestFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** `manifest.json`: every file of a kit but itself with its bytes and SHA-256, and what lacks. */
export function kitManifest(kit: EvidenceKit, pages: readonly ManifestFile[]): string {
  const lacking = faultyFiles(kit);
  return `${JSON.stringify(
    {
      format: 1,
      kind: "duty-calendar-evidence-kit",
      complete: lacking.length === 0,
      ...(lacking.length > 0 && { note: "不完整 INCOMPLETE" }),
      unit: kit.unitName,
      year: kit.year,
      lead: kit.lead,
      duty: kit.duty,
      span: kit.span,
      purpose: kit.purpose,
      madeAt: kit.madeAt,
      files: [
        ...pages.map(({ path, sha256, bytes }) => ({ path, sha256, bytes })),
        ...kit.files
          .filter(({ fault }) => fault === null)
          .map(({ path, sha256, bytes, name }) => ({ path, sha256, bytes, name })),
      ],
      lacking: lacking.map(({ path, sha256, bytes, name, fault }) => ({ path, sha256, bytes, name, fault })),
    },
    null,
    1,
  )}\n`;
}
