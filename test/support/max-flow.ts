/** A network of pipes between numbered vertices, and the most that flows through it (Dinic's algorithm). */
export class FlowNetwork {
  private readonly heads: number[] = [];
  private readonly capacities: number[] = [];
  private readonly edgesOf: number[][] = [];

  /** A pipe that carries so much one way, and so much back. */
  add(from: number, to: number, capacity: number, back = 0): void {
    this.half(from, to, capacity);
    this.half(to, from, back);
  }

  /** The most that flows from one vertex to another; uses the network up. */
  maxFlow(source: number, sink: number): number {
    let total = 0;
    for (let levels = this.levels(source); levels[sink] !== undefined; levels = this.levels(source)) {
      const next = this.edgesOf.map(() => 0);
      for (let sent = this.send(source, sink, Infinity, levels, next); sent > 0;) {
        total += sent;
        sent = this.send(source, sink, Infinity, levels, next);
      }
    }
    return total;
  }

  private half(from: number, to: number, capacity: number): void {
    while (this.edgesOf.length <= Math.max(from, to)) this.edgesOf.push([]);
    this.edgesOf[from]?.push(this.heads.length);
    this.heads.push(to);
    this.capacities.push(capacity);
  }

  /** Steps from the source through pipes that have room left. */
  private levels(source: number): (number | undefined)[] {
    const levels: (number | undefined)[] = this.edgesOf.map(() => undefined);
    levels[source] = 0;
    for (const queue = [source]; queue.length > 0;) {
      const vertex = queue.shift() ?? source;
      for (const edge of this.edgesOf[vertex] ?? []) {
        const head = this.heads[edge] ?? 0;
        if ((this.capacities[edge] ?? 0) === 0 || levels[head] !== undefined) continue;
        levels[head] = (levels[vertex] ?? 0) + 1;
        queue.push(head);
      }
    }
    return levels;
  }

  /** Sends what it can along one path of rising levels; `next` is the pipe of each vertex that is tried next. */
  private send(vertex: number, sink: number, most: number, levels: readonly (number | undefined)[], next: number[]): number {
    if (vertex === sink) return most;
    const edges = this.edgesOf[vertex] ?? [];
    for (; (next[vertex] ?? 0) < edges.length; next[vertex] = (next[vertex] ?? 0) + 1) {
      const edge = edges[next[vertex] ?? 0] ?? 0;
      const head = this.heads[edge] ?? 0;
      const room = this.capacities[edge] ?? 0;
      if (room === 0 || levels[head] !== (levels[vertex] ?? 0) + 1) continue;
      const sent = this.send(head, sink, Math.min(most, room), levels, next);
      if (sent === 0) continue;
      this.capacities[edge] = room - sent;
      this.capacities[edge ^ 1] = (this.capacities[edge ^ 1] ?? 0) + sent;
      return sent;
    }
    return 0;
  }
}
