import type { Plugin as EsbuildPlugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vitest/config';

/** The module of a YAML file. Throws an Error that names file, line and key where it is wrong. */
export function yamlModule(file: string): string;
/** The module of a JSON Schema's validator, compiled by ajv. */
export function validatorModule(file: string): string;
/** The module of a style sheet or a browser's script, as text. */
export function pageModule(file: string): string;
export const dataForEsbuild: EsbuildPlugin;
export const dataForVite: VitePlugin;
