#pragma once

#include <gladly_mcp/gladly/operation.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <string>
#include <vector>

namespace gladly_mcp::test {

/// Gladly's OpenAPI document, as far as it says which answers can be wished for.
class contract_document {
public:
    /// Loads the document; throws `std::runtime_error` when it cannot be read.
    explicit contract_document(const std::string& path);

    /// How many operations of Gladly it declares.
    [[nodiscard]] std::size_t size() const;

    /// The statuses that it declares for an operation; empty when it does not know the operation by that id.
    [[nodiscard]] std::vector<unsigned> statuses(const gladly::operation& what) const;

    /// The names of its examples for the answer with that status; one empty name when there are none.
    [[nodiscard]] std::vector<std::string> examples(const gladly::operation& what, unsigned status) const;

    /// Every event that it shows a webhook's owner, by the name of the example.
    [[nodiscard]] const boost::json::object& events() const;

private:
    [[nodiscard]] const boost::json::object* responses(const gladly::operation& what) const;

    boost::json::value document_;
};

} // namespace gladly_mcp::test
