claim-unclear = 核对变化请用百分比，例如“增长9.7%吗”。
claim-no-change = 没有来源公布该时期的变化。
claim-crossing = 不可比：所说的增减是两种统计口径之间的差别。
