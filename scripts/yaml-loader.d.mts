import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

/** The module of a YAML file. Throws an Error that names file, line and key where it is wrong. */
export function yamlModule(file: string): string;
export const yamlForEsbuild: EsbuildPlugin;
export const yamlForVite: VitePlugin;
