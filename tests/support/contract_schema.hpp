#pragma once

#include <boost/json/value.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace gladly_mcp::testing {

/// Holds JSON against Gladly's published contract (`tests/contract/schemas.json`).
///
/// Knows the keywords that these documents use: `$ref`, `type`, `required`, `properties`, `items`, `enum`, `oneOf`,
/// `anyOf`, `pattern`, lengths, counts, and the formats `date-time` and `E.164`.
class contract_schema {
public:
    /// Loads the document; throws `std::runtime_error` when it cannot be read.
    explicit contract_schema(const std::string& path);

    /// What is wrong with the value, one sentence with a JSON pointer each; empty when it keeps to the schema.
    [[nodiscard]] std::vector<std::string> violations(std::string_view schema_name,
                                                      const boost::json::value& value) const;

private:
    using findings = std::vector<std::string>;

    void check(const boost::json::object& schema, const boost::json::value& value, const std::string& where,
               findings& out) const;
    void check_alternatives(const boost::json::object& schema, const boost::json::value& value,
                            const std::string& where, findings& out) const;
    void check_object(const boost::json::object& schema, const boost::json::object& value, const std::string& where,
                      findings& out) const;
    void check_array(const boost::json::object& schema, const boost::json::array& value, const std::string& where,
                     findings& out) const;

    boost::json::value document_;
};

} // namespace gladly_mcp::testing
