/** 工作表在网格与宿主里的 id。由宿主来的表两边相同；官员在网格里新建的表，两边各起各的名。 */
export class SheetIds {
  private readonly toHost = new Map<string, string>();
  private readonly toGrid = new Map<string, string>();

  pair(gridId: string, hostId: string): void {
    this.toHost.set(gridId, hostId);
    this.toGrid.set(hostId, gridId);
  }

  host(gridId: string): string {
    return this.toHost.get(gridId) ?? gridId;
  }

  grid(hostId: string): string {
    return this.toGrid.get(hostId) ?? hostId;
  }
}
