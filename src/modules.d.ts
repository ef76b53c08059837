/** What the YAML loader makes of a topic's file, checked against the schema of topics at build time. */
declare module '*/topic.yaml' {
  const topic: import('./topics/topic.js').Topic;
  export default topic;
}
