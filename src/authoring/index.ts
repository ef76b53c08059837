/** Writing for the author: clauses to start from, and where they go. */
export { starterEdit, type StarterEdit, type StarterRequest } from './starter-place.js';
export { givenIdEdit, isNamed, type GivenId, type IdRequest } from './given-id.js';
