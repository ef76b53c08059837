// Logistic regression with a penalty on the squares of its weights, by L-BFGS: exact enough and the same on every machine
// with the same arithmetic. No package kept up to date fits sparse rows; this is the textbook method (Nocedal and Wright,
// Numerical Optimization, 2nd ed., algorithm 7.4).

/** Rows as lists of places and values. */
export function sparseRows(rows, width) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (starts[at + 1] = starts[at] + row.length));
  const places = new Int32Array(starts[rows.length]);
  const values = new Float64Array(starts[rows.length]);
  rows.flat().forEach(([place, value], at) => ((places[at] = place), (values[at] = value)));
  return { starts, places, values, height: rows.length, width };
}

/** Fits weights (the bias last) to `targets` of 0 and 1, each row counted `importance` times. */
export function fit(rows, targets, importance, penalty, { rounds = 80, memory = 8 } = {}) {
  const { width } = rows;
  let weights = new Float64Array(width + 1);
  let { loss, gradient } = evaluate(rows, targets, importance, penalty, weights);
  const steps = [];
  for (let round = 0; round < rounds; round++) {
    const direction = twoLoops(gradient, steps, memory);
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let length = steps.length === 0 ? Math.min(1, 1 / Math.sqrt(dot(gradient, gradient))) : 1;
    let next;
    for (; length > 1e-8; length /= 2) {
      const candidate = weights.map((value, at) => value + length * direction[at]);
      next = { weights: candidate, ...evaluate(rows, targets, importance, penalty, candidate) };
      if (next.loss <= loss + 1e-4 * length * slope) break;
    }
    if (!next || next.loss >= loss) break;
    const moved = next.weights.map((value, at) => value - weights[at]);
    const turned = next.gradient.map((value, at) => value - gradient[at]);
    const curvature = dot(moved, turned);
    if (curvature > 1e-12) steps.push({ moved, turned, curvature });
    if (steps.length > memory) steps.shift();
    const gain = loss - next.loss;
    ({ weights, loss, gradient } = next);
    if (gain < 1e-7 * Math.abs(loss)) break;
  }
  return weights;
}

/** The value of the fitted line for each row. */
export function predict(rows, weights) {
  const bias = weights[rows.width];
  const sums = new Float64Array(rows.height).fill(bias);
  for (let row = 0; row < rows.height; row++) {
    for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
      sums[row] += rows.values[at] * weights[rows.places[at]];
    }
  }
  return sums;
}

function evaluate(rows, targets, importance, penalty, weights) {
  const sums = predict(rows, weights);
  const gradient = new Float64Array(rows.width + 1);
  let loss = 0;
  for (let row = 0; row < rows.height; row++) {
    const sum = sums[row];
    const probability = 1 / (1 + Math.exp(-sum));
    // log(1 + e^sum) - target * sum, without overflow.
    loss += importance[row] * (Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))) - targets[row] * sum);
    const error = importance[row] * (probability - targets[row]);
    for (let at = rows.starts[row]; at < rows.starts[row + 1]; at++) {
      gradient[rows.places[at]] += error * rows.values[at];
    }
    gradient[rows.width] += error;
  }
  for (let at = 0; at < rows.width; at++) {
    loss += 0.5 * penalty * weights[at] * weights[at];
    gradient[at] += penalty * weights[at];
  }
  return { loss, gradient };
}

function twoLoops(gradient, steps) {
  const direction = gradient.map((value) => -value);
  const factors = [];
  for (const { moved, turned, curvature } of [...steps].reverse()) {
    const factor = dot(moved, direction) / curvature;
    factors.unshift(factor);
    for (let at = 0; at < direction.length; at++) direction[at] -= factor * turned[at];
  }
  const last = steps.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.turned, last.turned);
    for (let at = 0; at < direction.length; at++) direction[at] *= scale;
  }
  steps.forEach(({ moved, turned, curvature }, index) => {
    const back = dot(turned, direction) / curvature;
    for (let at = 0; at < direction.length; at++) direction[at] += (factors[index] - back) * moved[at];
  });
  return direction;
}

function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
