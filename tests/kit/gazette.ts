import path from 'node:path';
import { packageRoot } from '../../src/config/package-root.js';
import { correctionsFile, manifestFile } from '../../src/gazette/manifest.js';
import { NameAuthority } from '../../src/gazette/name-authority.js';
import { SourceText } from '../../src/gazette/source-text.js';
import { readYaml } from '../../src/gazette/yaml.js';

/** The folder of 长治市人民政府公报 2020年第3期. */
export const CHANGZHI = path.join(packageRoot, 'data/changzhi/2020-03');

/** Reads the files in data/ that the extraction needs besides the readings. */
export function changzhi() {
  const city = path.dirname(CHANGZHI);
  const read = <T extends Parameters<typeof readYaml>[1]>(name: string, schema: T) =>
    readYaml<T>(path.join(CHANGZHI, name), schema, name);
  return {
    manifest: read('manifest.yaml', manifestFile),
    corrections: read('corrections.yaml', correctionsFile).corrections,
    source: SourceText.read(path.join(CHANGZHI, 'gazette.md')),
    authority: NameAuthority.read(
      'changzhi',
      path.join(city, 'organizations.yaml'),
      path.join(city, 'regions.yaml'),
    ),
  };
}
