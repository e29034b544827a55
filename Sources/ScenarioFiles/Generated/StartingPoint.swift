/// A small scenario that runs, annotated by notes: what `new NAME` writes.
public enum StartingPoint {
  /// - Parameter name: the scenario's; any text.
  public static func scenario(named name: String) -> String {
    """
    {
      "$schema": "scenario.schema.json",
      "format": 1,
      "name": \(JSONWriter.line(.text(name))),
      "question": "Does a mandate at home carry a closed standard abroad?",
      "note": "For the real world, put \\"extends\\": \\"World/backcast.json\\" here and take \\"world\\" out.",
      "predictions": {
        "home-only": "With the mandate, Beta leads at home and stays below Alpha abroad.",
        "note": "Statements made before they are computed."
      },
      "sources": {
        "world-bank": "World Bank, gross domestic product in current US dollars, rounded"
      },
      "calendar": {"start": "2020-01", "end": "2024-12"},
      "world": {
        "states": {
          "source": "world-bank",
          "CHN": {"name": "China", "gdp": {"2020": 14700}, "capital": {"latitude": 39.9, "longitude": 116.4}},
          "DEU": {"name": "Germany", "gdp": {"2020": 3900}, "capital": {"latitude": 52.5, "longitude": 13.4}},
          "USA": {"name": "United States", "gdp": {"2020": 21300}, "capital": {"latitude": 38.9, "longitude": -77.0}}
        }
      },
      "fields": {
        "example-field": {
          "note": "Standards that are rivals. A number is plain, or says where it comes from and how far it could be otherwise: sourced, calibrated or assumed.",
          "firms": 500,
          "network-benefit": {"value": 3.0, "kind": "assumed", "range": [1.0, 5.0], "source": "Above 2, either of two standards can lock in"},
          "innovation": {"value": 0.005, "kind": "assumed", "range": [0.001, 0.02]},
          "imitation": {"value": 0.08, "kind": "assumed", "range": [0.02, 0.15]},
          "revision-rate": {"value": 0.03, "kind": "assumed", "range": [0.01, 0.06], "source": "Equipment lasts about three years"},
          "standards": {
            "Alpha": {"openness": 0.8, "installed-base": 0.05, "sponsors": {"First Firm": {"home": "USA"}}},
            "Beta": {"openness": 0.3, "installed-base": 0.0, "sponsors": {"Second Firm": {"home": "CHN"}}}
          }
        }
      },
      "instruments": {
        "home-mandate": {
          "note": "A lever of a government; strength 0 changes nothing.",
          "kind": "mandate",
          "state": "CHN",
          "standard": "Beta",
          "strength": {"value": 4.0, "kind": "assumed", "range": [0.0, 6.0]},
          "from": "2021-01"
        }
      },
      "events": {
        "mandate-suspended": {
          "note": "A dated change that comes from outside.",
          "date": "2023-01",
          "kind": "suspend-instrument",
          "target": "home-mandate"
        }
      },
      "patterns": {
        "beta-at-home": {
          "statement": "Beta holds more than half of the adopters at home when the mandate ends.",
          "series": "diffusion.share",
          "where": {"field": "example-field", "standard": "Beta", "state": "CHN"},
          "at": "2023-01",
          "over runs": {"statistic": "median"},
          "expect": {"above": 0.5},
          "use": "validate"
        }
      }
    }

    """
  }
}
