// The heaviest matching of a complete network by LEMON (https://lemon.cs.elte.hu), for matching.py.
//
//     c++ -O2 -o peer_lemon peer_lemon.cpp -llemon
//     peer_lemon RUNS FILE …        one line of JSON a file
#include <lemon/full_graph.h>
#include <lemon/matching.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

int main(int argc, char **argv) {
  const int runs = std::atoi(argv[1]);
  for (int at = 2; at < argc; ++at) {
    std::FILE *file = std::fopen(argv[at], "rb");
    int32_t count = 0;
    if (!file || std::fread(&count, 4, 1, file) != 1) return 1;
    lemon::FullGraph graph(count);
    lemon::FullGraph::EdgeMap<long long> weights(graph);
    for (int a = 0; a < count; ++a)
      for (int b = a + 1; b < count; ++b) {
        int32_t weight = 0;
        if (std::fread(&weight, 4, 1, file) != 1) return 1;
        weights[graph.edge(graph(a), graph(b))] = weight;
      }
    std::fclose(file);
    long long total = 0;
    std::printf("{\"seconds\":[");
    for (int run = 0; run < runs; ++run) {
      const auto start = std::chrono::steady_clock::now();
      lemon::MaxWeightedMatching<lemon::FullGraph, lemon::FullGraph::EdgeMap<long long>> matching(graph, weights);
      matching.run();
      const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
      total = matching.matchingWeight();
      std::printf("%s%.6f", run ? "," : "", spent.count());
    }
    std::printf("],\"weight\":%lld}\n", total);
  }
}
